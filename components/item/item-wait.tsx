import { daysBetween } from '@/lib/dates/days';
import { formatDay } from '@/lib/dates/format-day';
import type { ItemDetail } from '@/lib/views/items';
import { type TypicalWait, typicalSentence } from '@/lib/votes/typical-waits';
import { counted } from '@/lib/words/english';
import { kindNoun } from '@/lib/words/kind-words';

export type Wait = { today: string; typical: TypicalWait | null };

/** How long an open item has stood where it is, beside what is typical here; nothing where no day is known. */
export function ItemWait({
  item,
  wait,
  process,
}: {
  item: Pick<ItemDetail, 'kind' | 'status'>;
  wait: Wait;
  process: string | null;
}) {
  const { since } = item.status;
  if (since === null || since > wait.today) return null;
  const days = daysBetween(since, wait.today);
  const typical = typicalSentence(kindNoun(item.kind, process).plural, wait.typical);
  return (
    <p className="item-wait">
      {`Waiting ${counted(days, 'day')}, since ${formatDay(since)}.`}
      {typical ? <span className="soft">{` ${typical}`}</span> : null}
    </p>
  );
}
