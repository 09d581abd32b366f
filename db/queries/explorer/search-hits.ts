import { sql } from 'drizzle-orm';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { searchQuery } from './search';

/** Everything a search finds, best first: ranks and ids side by side, equal ranks by falling id. */
export type SearchHits = { ids: Float64Array; ranks: Int32Array };

/** What a search finds in the whole city, read once for each state of the ledger. At most one statement. */
export function searchHits(db: Db, city: StoredCity, q: string): Promise<SearchHits> {
  return cached(db, city, 'search-hits', q, async () => {
    const [row] = await rows<{ ids: number[] | null; ranks: number[] | null }>(
      db,
      sql`with found as materialized (${searchQuery(city, q, true)})
      select json_agg(item_id order by rank desc, item_id desc) as ids,
        json_agg(rank order by rank desc, item_id desc) as ranks from found`,
    );
    return { ids: Float64Array.from(row?.ids ?? []), ranks: Int32Array.from(row?.ranks ?? []) };
  });
}
