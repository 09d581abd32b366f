import { type SQL, sql } from 'drizzle-orm';
import type { Filter } from '@/lib/legislation/filter';
import type { Cursor } from '@/lib/legislation/filter-cursor';
import { type Db, rows } from '../client';
import type { StoredCity } from './cities';
import type { CountIndex } from './count-index';
import { countRows } from './count-rows';
import { remember } from './remember';
import { searchQuery } from './search';

/** Everything a search finds, best first: ranks and ids side by side, equal ranks by falling id. */
export type Found = { ids: number[]; ranks: number[]; all: ReadonlySet<number> };

/** What the search of a filter finds in the whole city, read once for each state of the ledger. At most one statement. */
export function findAll(db: Db, city: StoredCity, q: string): Promise<Found> {
  return remember(db, city, `found ${q}`, async () => {
    const [row] = await rows<{ ids: number[] | null; ranks: number[] | null }>(
      db,
      sql`with found as materialized (${searchQuery(city, q, true)})
      select json_agg(item_id order by rank desc, item_id desc) as ids,
        json_agg(rank order by rank desc, item_id desc) as ranks from found`,
    );
    const ids = row?.ids ?? [];
    return { ids, ranks: row?.ranks ?? [], all: new Set(ids) };
  });
}

/**
 * The page of a search by relevance, cut out of all it finds: up to `limit + 1` rows `item_id, rank` as a query for
 * the CTE `found`, with the count of all under the filter.
 */
export function rankedPage(
  index: CountIndex,
  filter: Filter,
  found: Found,
  cursor: Cursor | null,
): { page: SQL; total: number } {
  const shown = new Set<number>();
  const { total } = countRows(index, filter, found.all, (id) => shown.add(id));
  const places = found.ids.flatMap((id, at) => (shown.has(id) ? [at] : []));
  const isPast = (at: number) =>
    cursor === null || isBeyond(cursor, found.ranks[at] ?? 0, found.ids[at] ?? 0);
  const side = places.filter(isPast);
  const cut =
    cursor?.direction === 'before' ? side.slice(-filter.limit - 1) : side.slice(0, filter.limit + 1);
  if (cut.length === 0) return { page: sql`select null::bigint as item_id, 0 as rank where false`, total };
  const pairs = cut.map((at) => sql`(${found.ids[at]}::bigint, ${found.ranks[at]}::integer)`);
  return { page: sql`select * from (values ${sql.join(pairs, sql`, `)}) as cut(item_id, rank)`, total };
}

function isBeyond({ direction, key, id }: Cursor, rank: number, itemId: number): boolean {
  const at = Number(key);
  const isAfter = rank < at || (rank === at && itemId < id);
  return direction === 'after' ? isAfter : rank > at || (rank === at && itemId > id);
}
