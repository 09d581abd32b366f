import { instantInWords } from '@/lib/dates/instant-in-words';
import { processFor } from '@/lib/status/cities/processes';
import type { ChangeDto } from '@/lib/views/ledger';
import { actorWords, subjectWords, valueWords } from '@/lib/words/ledger/change-words';

/** A row of the ledger in words; `before` is null where a whole record came or went. */
export type ChangeLine = {
  id: string;
  at: string;
  seen: string;
  item: string | null;
  slug: string | null;
  what: string;
  before: string | null;
  after: string;
  actor: string;
};

/** What a table says of a change, with the time in the city's zone and a status as its process says it. */
export function changeLine(
  change: ChangeDto,
  city: { timeZone: string; process: string | null },
): ChangeLine {
  const process = processFor(city.process);
  const { id, at, item, field, before, after, actor } = change;
  return {
    ...{ id: String(id), at, seen: instantInWords(at, city.timeZone) },
    ...{ item: item && (item.number ?? item.slug), slug: item?.slug ?? null },
    what: subjectWords(change),
    before: field === null ? null : valueWords(before, field, process),
    after: field === null ? valueWords(after ?? before, field, process) : valueWords(after, field, process),
    actor: actorWords(actor),
  };
}
