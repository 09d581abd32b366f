import { sql } from 'drizzle-orm';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { cities, syncRuns } from '../../schema';

/** Seconds since a city's last run that was done, and since one read its source whole; since it was added where none did. */
export type SyncAge = { city: string; feed: 'record' | 'legistar'; age: number; full_age: number };

/** How long ago each followed city was read. Empty: none is followed. Source: the runs. One statement. */
export async function readSyncAges(db: Db): Promise<SyncAge[]> {
  return rows(
    db,
    sql`select ${cities.slug} as city, ${cities.feed} as feed,
        extract(epoch from now() - coalesce(max(${syncRuns.finishedAt}), ${cities.createdAt}))::float8 as age,
        extract(epoch from now() - coalesce(max(${syncRuns.finishedAt})
          filter (where ${syncRuns.mode} in ('full', 'record')), ${cities.createdAt}))::float8 as full_age
      from ${cities} left join ${syncRuns} on ${syncRuns.cityId} = ${cities.id} and ${syncRuns.outcome} = 'done'
      where ${cities.removedAt} is null group by ${cities.id}`,
  );
}
