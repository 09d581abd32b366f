import { agendaCounts } from '../meetings/agenda';
import { type Absence, absenceOf } from '../meetings/state';
import type { Meeting, MeetingLine } from '../views/meetings';
import { counted, inFigures } from './english';

type Told = Parameters<typeof absenceOf>[0];

const ABSENCE_WORDS: Record<Absence, string> = {
  cancelled: 'Cancelled',
  deferred: 'Deferred',
  gone: 'No longer listed by the source',
};

/** The body that met as far as it is known. */
export function bodyWords(meeting: Pick<Meeting, 'body'>): string {
  return meeting.body?.trim() || 'Body not known';
}

/** How a meeting was called off; null where nothing says so. */
export function absenceWords(meeting: Told): string | null {
  const absence = absenceOf(meeting);
  return absence && ABSENCE_WORDS[absence];
}

/** What a meeting is labelled with: called off, doubled, and how far agenda and minutes are by the source's own words. */
export function meetingLabels(meeting: Told & { isDoubled?: MeetingLine['isDoubled'] }): string[] {
  const { agendaStatus, minutesStatus, isDoubled } = meeting;
  return [
    absenceWords(meeting),
    isDoubled ? 'Listed twice that day' : null,
    agendaStatus ? `Agenda: ${agendaStatus}` : null,
    minutesStatus ? `Minutes: ${minutesStatus}` : null,
  ].filter((label) => label !== null);
}

/** `138 lines, 52 on items of their own: 22 by consent, 3 with a hearing`; parts that count nothing are left out. */
export function agendaWords({ items: lines, confidence }: Pick<Meeting, 'items' | 'confidence'>): string {
  const { items, consent, hearings } = agendaCounts(lines);
  const all = counted(lines.length, confidence === 'inferred' ? 'action' : 'line');
  const own = items < lines.length ? `${inFigures(items)} on items of their own` : null;
  const parts = [
    consent > 0 ? `${inFigures(consent)} by consent` : null,
    hearings > 0 ? `${inFigures(hearings)} with a hearing` : null,
  ].filter((part) => part !== null);
  const told = [all, own].filter((part) => part !== null).join(', ');
  return `${[told, parts.join(', ')].filter(Boolean).join(': ')}.`;
}
