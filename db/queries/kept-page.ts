import { type SQL, sql } from 'drizzle-orm';
import type { Filter } from '@/lib/legislation/filter';
import type { Cursor } from '@/lib/legislation/filter-cursor';
import type { Db } from '../client';
import type { StoredCity } from './cities';
import { countRows } from './count-rows';
import { countIndex } from './counts';
import { type Found, findAll } from './found';

type Place = { id: number; key: string | number | null };

/** Where a page lies in memory: its rows `item_id, rank` as a query, null where only the database knows the order. */
export type KeptPage = { page: SQL | null; total: number };

/**
 * The page of a list and the count of all, out of the city's index where it stands as the ledger does; else null:
 * ask the database. The orders it knows are by last action and by relevance. One statement at most, for a search.
 */
export async function keptPage(
  db: Db,
  city: StoredCity,
  filter: Filter,
  cursor: Cursor | null,
): Promise<KeptPage | null> {
  const index = await countIndex(db, city);
  if (!index) return null;
  const found = filter.q === null ? null : await findAll(db, city, filter.q);
  const places: Place[] = [];
  const shown = new Set<number>();
  const { total } = countRows(index, filter, found?.all ?? null, (row) => {
    const id = index.ids[row] ?? -1;
    if (filter.sort === 'relevance') shown.add(id);
    else if (filter.sort === 'last-action') places.push({ id, key: index.lastActionOn[row] ?? null });
  });
  if (filter.sort === 'last-action') return { page: pageOf(places, filter, cursor), total };
  if (filter.sort !== 'relevance' || !found) return { page: null, total };
  return { page: pageOf(rankedPlaces(found, shown), filter, cursor), total };
}

function rankedPlaces({ ids, ranks }: Found, shown: ReadonlySet<number>): Place[] {
  return ids.flatMap((id, at) => (shown.has(id) ? [{ id, key: ranks[at] ?? 0 }] : []));
}

/** Up to `limit + 1` of the places beyond the cursor, those nearest to it. */
function pageOf(places: Place[], { limit }: Filter, cursor: Cursor | null): SQL {
  const side = cursor === null ? places : places.filter((place) => isBeyond(place, cursor));
  const cut = cursor?.direction === 'before' ? side.slice(-limit - 1) : side.slice(0, limit + 1);
  if (cut.length === 0) return sql`select null::bigint as item_id, 0 as rank where false`;
  const pairs = cut.map(({ id, key }) => sql`(${id}::bigint, ${typeof key === 'number' ? key : 0}::integer)`);
  return sql`select * from (values ${sql.join(pairs, sql`, `)}) as cut(item_id, rank)`;
}

/** Both orders fall, with what has no key last. */
function isBeyond({ id, key }: Place, cursor: Cursor): boolean {
  if (id === cursor.id && key === cursor.key) return false;
  const comesLater =
    key === cursor.key ? id < cursor.id : key === null || (cursor.key !== null && key < cursor.key);
  return comesLater === (cursor.direction === 'after');
}
