import type { Sort } from '@/lib/legislation/filter';
import { dayOfNumber, type ItemIndex } from './item-index';

type KnownSort = Exclude<Sort, 'relevance'>;

/** By what the rows of an index are sorted, 0 where a row has nothing of it, and how a cursor writes that. */
type IndexOrder = {
  keys: (index: ItemIndex) => Int32Array | string[];
  print: (key: number | string | undefined) => string | null;
  descending: boolean;
};

const printDay = (key: number | string | undefined) => dayOfNumber(Number(key));

/** Every order of a list but a search's own. */
export const INDEX_ORDERS: Record<KnownSort, IndexOrder> = {
  'last-action': { keys: (index) => index.lastActionOn, print: printDay, descending: true },
  introduced: { keys: (index) => index.introducedOn, print: printDay, descending: true },
  number: { keys: (index) => index.numberSort, print: (key) => String(key), descending: false },
  'longest-waiting': { keys: (index) => index.waitingSince, print: printDay, descending: false },
};

/**
 * Every row of the index in this order, those with nothing to sort by last, then by id the same way round. Sorted
 * once for each index.
 */
export function rowsInOrder(index: ItemIndex, sort: KnownSort): Int32Array {
  const sorted = index.orders.get(sort) ?? sortRows(index, INDEX_ORDERS[sort]);
  index.orders.set(sort, sorted);
  return sorted;
}

function sortRows(index: ItemIndex, { keys: keysOf, descending }: IndexOrder): Int32Array {
  const keys = keysOf(index);
  const way = descending ? -1 : 1;
  return Int32Array.from(index.ids.keys()).sort((a, b) => {
    const [one, other] = [keys[a] ?? 0, keys[b] ?? 0];
    if (one === other) return way * ((index.ids[a] ?? 0) - (index.ids[b] ?? 0));
    if (one === 0 || other === 0) return one === 0 ? 1 : -1;
    return one < other ? -way : way;
  });
}
