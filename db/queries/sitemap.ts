import { sql } from 'drizzle-orm';
import { type Db, rows } from '../client';
import { bodies, cities, items, people } from '../schema';

/** One map may hold 50,000 addresses; the places and people of many cities have to fit beside the items. */
const ITEMS_MOST = 40_000;

export type SitemapEntry = { path: string; changedAt: string | null };

/** The pages of all cities' members, bodies and newest items, with when an item last changed, ISO 8601. One statement. */
export async function sitemapEntries(db: Db): Promise<SitemapEntry[]> {
  const found = await rows<{ path: string; changed_at: string | null }>(
    db,
    sql`(select '/' || ${cities.slug} || '/members/' || ${people.slug} as path, null::timestamptz as changed_at
        from ${people} join ${cities} on ${cities.id} = ${people.cityId} and ${cities.removedAt} is null
        where ${people.goneSince} is null order by 1 limit 4000)
      union all (select '/' || ${cities.slug} || '/committees/' || ${bodies.slug}, null
        from ${bodies} join ${cities} on ${cities.id} = ${bodies.cityId} and ${cities.removedAt} is null
        where ${bodies.goneSince} is null order by 1 limit 4000)
      union all (select '/' || ${cities.slug} || '/legislation/' || ${items.slug}, ${items.changedAt}
        from ${items} join ${cities} on ${cities.id} = ${items.cityId} and ${cities.removedAt} is null
        where ${items.goneSince} is null
        order by ${items.lastActionOn} desc nulls last, ${items.id} desc limit ${ITEMS_MOST})`,
  );
  return found.map(({ path, changed_at }) => ({
    path,
    changedAt: changed_at === null ? null : new Date(changed_at).toISOString(),
  }));
}
