import { type AgendaPart, agendaParts, isHearing } from '@/lib/meetings/agenda';
import type { Meeting } from '@/lib/views/meetings';
import { clipText } from '@/lib/words/clip-text';
import { RESULT_WORDS } from '@/lib/words/vote-words';

/** A line of an agenda in the words its page shows. */
export type AgendaLine = {
  /** What the agenda prints before it. */
  mark: string | null;
  url: string | null;
  number: string | null;
  title: string | null;
  action: string | null;
  result: string | null;
  rollCallUrl: string | null;
  marks: string[];
  note: string | null;
};

export type ShortPart = Pick<AgendaPart, 'part' | 'first'> & { lines: AgendaLine[] };

/** The agenda of a meeting part by part, each line as its page shows it. */
export function shortParts(meeting: Pick<Meeting, 'items'>, citySlug: string): ShortPart[] {
  return agendaParts(meeting.items).map(({ part, first, lines }) => ({
    part,
    first,
    lines: lines.map((line) => shortLine(line, citySlug)),
  }));
}

function shortLine(line: Meeting['items'][number], citySlug: string): AgendaLine {
  const { item, action, result, consent, rollCall } = line;
  const own = line.title?.trim() || null;
  const note = line.note?.trim() || null;
  const title = item
    ? clipText(item.title.trim(), 240) || 'Untitled item'
    : (own ?? (note ? null : 'Untitled line'));
  const hasResult = item !== null || action !== null || result !== null;
  return {
    mark: line.agendaNumber,
    url: item && `/${citySlug}/legislation/${item.slug}`,
    number: item?.number ?? null,
    title,
    action: hasResult ? clipText(action ?? 'No action on record', 240) : null,
    result: result && RESULT_WORDS[result],
    rollCallUrl: rollCall && `/${citySlug}/votes/${encodeURIComponent(rollCall)}`,
    marks: [...(consent ? ['By consent'] : []), ...(isHearing(line) ? ['Hearing'] : [])],
    note: note?.toLowerCase() === own?.toLowerCase() ? null : note,
  };
}
