import type { AgendaItemFacts, MeetingFacts } from '@/lib/legislation/facts';
import { localDate, typedTime, utcInstant } from './dates';
import { resultOf } from './map-action';
import { flagOf, type MapContext, rowKey, sourceKey } from './map-context';
import { plainLine, plainText, webAddress } from './plain-text';
import { areMinutesHidden, isVideoHidden } from './privacy';
import { readRow, readRows } from './rows';
import { type EventItemRow, type EventRow, eventItemShape, eventShape } from './shapes';

/**
 * One event with its agenda as a meeting: each of the source's is one, drafts, cancelled and doubled ones too; the
 * source's own status words say which. Agenda items come in the agenda's order, then what only the minutes hold. A time that was typed in a way
 * nobody can be sure of is null and reported. Minutes and recordings that are not for everybody are neither linked nor told. Null where not even the id can be read.
 */
export function mapMeeting(context: MapContext, event: unknown, items: unknown[]): MeetingFacts | null {
  const row = readRow(eventShape, event, 'event', context.issues);
  if (!row) return null;
  const key = String(row.EventId);
  const time = typedTime(row.EventTime);
  if (time === null && row.EventTime?.trim()) {
    context.issues.push({
      kind: 'unreadable-time',
      subject: 'event',
      subjectKey: key,
      detail: row.EventTime.slice(0, 200),
    });
  }
  return {
    key,
    bodyKey: rowKey(row.EventBodyId),
    bodyName: plainLine(row.EventBodyName),
    heldOn: localDate(row.EventDate),
    time,
    location: plainText(row.EventLocation),
    agendaStatus: plainLine(row.EventAgendaStatusName),
    minutesStatus: plainLine(row.EventMinutesStatusName),
    isCancelled: isCancelled(row),
    agendaUrl: webAddress(row.EventAgendaFile),
    minutesUrl: areMinutesHidden(row) ? null : webAddress(row.EventMinutesFile),
    videoUrl: isVideoHidden(row) ? null : (webAddress(row.EventVideoPath) ?? webAddress(row.EventMedia)),
    pageUrl: webAddress(row.EventInSiteURL),
    note: plainText(row.EventComment),
    agendaPublishedAt: utcInstant(row.EventAgendaLastPublishedUTC),
    minutesPublishedAt: utcInstant(row.EventMinutesLastPublishedUTC),
    confidence: 'stated',
    items: readRows(eventItemShape, items, 'event-item', context.issues)
      .toSorted(byAgenda)
      .map((item) => mapAgendaItem(areMinutesHidden(row) ? withoutMinutes(item) : item)),
    sourceKeys: [sourceKey],
  };
}

/** Cancellation is written into the status of the agenda or the minutes, the place, or the comment, by city. */
function isCancelled(row: EventRow): boolean {
  const said = [row.EventAgendaStatusName, row.EventMinutesStatusName, row.EventLocation, row.EventComment];
  return said.some(
    (text) => /\bcancell?ed\b/i.test(text ?? '') && !/\bnot (been )?cancell?ed\b/i.test(text ?? ''),
  );
}

/** The source lists its rows by their ids, which is not their order on paper. */
function byAgenda(a: EventItemRow, b: EventItemRow): number {
  return (
    compared(a.EventItemAgendaSequence, b.EventItemAgendaSequence) ||
    compared(a.EventItemMinutesSequence, b.EventItemMinutesSequence)
  );
}

function compared(a: number | null | undefined, b: number | null | undefined): number {
  const [first, second] = [a ?? Number.MAX_SAFE_INTEGER, b ?? Number.MAX_SAFE_INTEGER];
  return first - second;
}

/** What only the minutes hold is not told where those are not for everybody. */
function withoutMinutes(row: EventItemRow): EventItemRow {
  return { ...row, EventItemMinutesNote: null, EventItemActionName: null, EventItemPassedFlag: null };
}

function mapAgendaItem(row: EventItemRow): AgendaItemFacts {
  const notes = [plainText(row.EventItemMinutesNote), plainText(row.EventItemAgendaNote)];
  return {
    key: String(row.EventItemId),
    itemKey: rowKey(row.EventItemMatterId),
    sequence: row.EventItemAgendaSequence ?? row.EventItemMinutesSequence ?? null,
    agendaNumber: plainLine(row.EventItemAgendaNumber),
    title: plainText(row.EventItemTitle),
    actionRaw: plainLine(row.EventItemActionName),
    result: resultOf(row.EventItemPassedFlag),
    consent: flagOf(row.EventItemConsent),
    note: [...new Set(notes)].filter((note) => note !== null).join('\n\n') || null,
  };
}
