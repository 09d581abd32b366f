import type { Filter } from '@/lib/legislation/filter';
import type { Cursor } from '@/lib/legislation/filter-cursor';
import type { FilteredIndex } from './filtered-index';
import { INDEX_ORDERS, rowsInOrder } from './index-orders';

/** An item of a list by its id, with the key it is sorted by. */
export type ListPosition = { id: number; sort_key: string | number | null };

/** A list in memory, in its order: the id and sort key of each, those without a key last. */
type ListPositions = { length: number; at(index: number): ListPosition; descending: boolean };

/** Up to `limit + 1` items of a filtered list beyond the cursor, nearest to it first, as `cutPage` wants them. */
export function indexPage(filtered: FilteredIndex, filter: Filter, cursor: Cursor | null): ListPosition[] {
  const positions = positionsOf(filtered, filter);
  const [from, to] = bounds(positions, filter.limit, cursor);
  const page = Array.from({ length: Math.max(0, to - from) }, (_, step) => positions.at(from + step));
  return cursor?.direction === 'before' ? page.reverse() : page;
}

function positionsOf(filtered: FilteredIndex, { sort }: Filter): ListPositions {
  const { index, ranked } = filtered;
  const idAt = (row: number | undefined) => index.ids[row ?? -1] ?? -1;
  if (sort === 'relevance' && ranked) {
    const at = (place: number) => ({ id: idAt(ranked.rows[place]), sort_key: ranked.ranks[place] ?? 0 });
    return { length: ranked.rows.length, at, descending: true };
  }
  const order = sort === 'relevance' ? 'last-action' : sort;
  const rows = shownRows(filtered, order);
  const { keys: keysOf, print, descending } = INDEX_ORDERS[order];
  const keys = keysOf(index);
  const at = (place: number) => ({ id: idAt(rows[place]), sort_key: print(keys[rows[place] ?? -1]) });
  return { length: rows.length, at, descending };
}

/** The rows that the filter shows, in this order; the index itself stands by last action. */
function shownRows({ index, rows }: FilteredIndex, order: keyof typeof INDEX_ORDERS): Int32Array {
  if (order === 'last-action') return rows;
  const all = rowsInOrder(index, order);
  if (rows.length === all.length) return all;
  const shown = new Uint8Array(all.length);
  for (const row of rows) shown[row] = 1;
  return all.filter((row) => shown[row]);
}

function bounds(positions: ListPositions, limit: number, cursor: Cursor | null): [from: number, to: number] {
  if (!cursor) return [0, Math.min(positions.length, limit + 1)];
  const beside = (position: ListPosition) => order(position, cursor, positions.descending);
  if (cursor.direction === 'after') {
    const from = firstWhere(positions, (position) => beside(position) > 0);
    return [from, Math.min(positions.length, from + limit + 1)];
  }
  const to = firstWhere(positions, (position) => beside(position) >= 0);
  return [Math.max(0, to - limit - 1), to];
}

/** The first position of which `is` holds, given that it holds of every later one. */
function firstWhere(positions: ListPositions, is: (position: ListPosition) => boolean): number {
  let [low, high] = [0, positions.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (is(positions.at(middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Below 0 where the position comes before the cursor, 0 at it, above 0 after it. */
function order({ id, sort_key: key }: ListPosition, cursor: Cursor, descending: boolean): number {
  const way = descending ? -1 : 1;
  if (key === cursor.key) return way * (id - cursor.id);
  if (key === null) return 1;
  if (cursor.key === null) return -1;
  return key > cursor.key ? way : -way;
}
