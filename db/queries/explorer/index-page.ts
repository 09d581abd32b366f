import type { Filter } from '@/lib/legislation/filter';
import type { Cursor } from '@/lib/legislation/filter-cursor';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { type FilteredIndex, filterIndex } from './filtered-index';

/** An item of a list by its id, with the key it is sorted by. */
export type ListPosition = { id: number; key: string | number | null };

/** A list in memory: how many items it has, and the id and sort key of each, both falling, without a key last. */
type ListPositions = { length: number; at(index: number): ListPosition };

/** The items of a page nearest to the cursor first, as `cutPage` wants them; null where only the database knows the order. */
export type IndexPage = { positions: ListPosition[] | null; total: number };

/**
 * The page of a list and the count of all, out of the city's index where it stands as the ledger does; else null:
 * ask the database. The orders it knows are by last action and by relevance. One statement at most, for a search.
 */
export async function indexPage(
  db: Db,
  city: StoredCity,
  filter: Filter,
  cursor: Cursor | null,
): Promise<IndexPage | null> {
  const filtered = await filterIndex(db, city, filter);
  if (!filtered) return null;
  const positions = positionsOf(filtered, filter);
  return { positions: positions && nearest(positions, filter.limit, cursor), total: filtered.rows.length };
}

function positionsOf({ index, rows, ranked }: FilteredIndex, { sort }: Filter): ListPositions | null {
  const idAt = (row: number | undefined) => index.ids[row ?? -1] ?? -1;
  if (sort === 'last-action') {
    const keyAt = (row: number | undefined) => index.lastActionOn[row ?? -1] ?? null;
    return { length: rows.length, at: (at) => ({ id: idAt(rows[at]), key: keyAt(rows[at]) }) };
  }
  if (sort !== 'relevance' || !ranked) return null;
  return {
    length: ranked.rows.length,
    at: (at) => ({ id: idAt(ranked.rows[at]), key: ranked.ranks[at] ?? 0 }),
  };
}

/** Up to `limit + 1` of the positions beyond the cursor, those nearest to it. */
function nearest(positions: ListPositions, limit: number, cursor: Cursor | null): ListPosition[] {
  const [from, to] = bounds(positions, limit, cursor);
  const page = Array.from({ length: Math.max(0, to - from) }, (_, step) => positions.at(from + step));
  return cursor?.direction === 'before' ? page.reverse() : page;
}

function bounds(positions: ListPositions, limit: number, cursor: Cursor | null): [from: number, to: number] {
  if (!cursor) return [0, Math.min(positions.length, limit + 1)];
  if (cursor.direction === 'after') {
    const from = firstWhere(positions, (position) => order(position, cursor) > 0);
    return [from, Math.min(positions.length, from + limit + 1)];
  }
  const to = firstWhere(positions, (position) => order(position, cursor) >= 0);
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
function order({ id, key }: ListPosition, cursor: Cursor): number {
  if (key === cursor.key) return cursor.id - id;
  if (key === null) return 1;
  return cursor.key === null || key > cursor.key ? -1 : 1;
}
