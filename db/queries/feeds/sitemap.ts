import { sql } from 'drizzle-orm';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { bodies, cities, items, meetings, people } from '../../schema';

/** One map may hold 50,000 addresses: these and the places of the cities have to fit. */
const MOST = { members: 2_000, bodies: 1_000, items: 27_000, meetings: 18_000 };

export type SitemapEntry = { path: string; changedAt: string | null };

/** The pages of all cities' members, bodies, newest items and newest meetings, with when an item or meeting last changed, ISO 8601. One statement. */
export async function sitemapEntries(db: Db): Promise<SitemapEntry[]> {
  const found = await rows<{ path: string; changed_at: string | null }>(
    db,
    sql`(select '/' || ${cities.slug} || '/members/' || ${people.slug} as path, null::timestamptz as changed_at
        from ${people} join ${cities} on ${cities.id} = ${people.cityId} and ${cities.removedAt} is null
        where ${people.goneSince} is null order by 1 limit ${MOST.members})
      union all (select '/' || ${cities.slug} || '/committees/' || ${bodies.slug}, null
        from ${bodies} join ${cities} on ${cities.id} = ${bodies.cityId} and ${cities.removedAt} is null
        where ${bodies.goneSince} is null order by 1 limit ${MOST.bodies})
      union all (select '/' || ${cities.slug} || '/legislation/' || ${items.slug}, ${items.changedAt}
        from ${items} join ${cities} on ${cities.id} = ${items.cityId} and ${cities.removedAt} is null
        where ${items.goneSince} is null
        order by ${items.lastActionOn} desc nulls last, ${items.id} desc limit ${MOST.items})
      union all (select '/' || ${cities.slug} || '/meetings/' || ${meetings.slug}, ${meetings.changedAt}
        from ${meetings} join ${cities} on ${cities.id} = ${meetings.cityId} and ${cities.removedAt} is null
        where ${meetings.goneSince} is null
        order by ${meetings.heldOn} desc nulls last, ${meetings.id} desc limit ${MOST.meetings})`,
  );
  return found.map(({ path, changed_at }) => ({
    path,
    changedAt: changed_at === null ? null : new Date(changed_at).toISOString(),
  }));
}
