import { instantInWords } from '@/lib/dates/instant-in-words';
import type { ChangeDto } from '@/lib/views/ledger';
import { actorWords, subjectWords, valueWords } from '@/lib/words/change-words';

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

/** What a table says of a change, with the time in the city's zone. */
export function changeLine(change: ChangeDto, timeZone: string): ChangeLine {
  const { id, at, item, field, before, after, actor } = change;
  return {
    ...{ id: String(id), at, seen: instantInWords(at, timeZone) },
    ...{ item: item && (item.number ?? item.slug), slug: item?.slug ?? null },
    what: subjectWords(change),
    before: field === null ? null : valueWords(before, field),
    after: field === null ? valueWords(after ?? before) : valueWords(after, field),
    actor: actorWords(actor),
  };
}
