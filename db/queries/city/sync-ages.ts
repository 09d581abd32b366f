import { sql } from 'drizzle-orm';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { FIGURES_BELIEVED } from '../../figures/known';
import { cities, figuresBuilt, syncRuns } from '../../schema';

/**
 * Seconds since a city's last run that was done, since one read its source whole, and since its figures were counted as
 * this release counts; since it was added where none did. `is_behind`: its facts have changed since that counting.
 */
export type SyncAge = {
  city: string;
  feed: 'record' | 'legistar';
  age: number;
  full_age: number;
  figures_age: number;
  is_behind: boolean;
};

/** How long ago each followed city was read. Empty: none is followed. Source: the runs and the figures. One statement. */
export async function readSyncAges(db: Db): Promise<SyncAge[]> {
  return rows(
    db,
    sql`select ${cities.slug} as city, ${cities.feed} as feed,
        extract(epoch from now() - coalesce(max(${syncRuns.finishedAt}), ${cities.createdAt}))::float8 as age,
        extract(epoch from now() - coalesce(max(${syncRuns.finishedAt})
          filter (where ${syncRuns.mode} in ('full', 'record')), ${cities.createdAt}))::float8 as full_age,
        extract(epoch from now() - coalesce(max(${figuresBuilt.builtAt}), ${cities.createdAt}))::float8 as figures_age,
        ${cities.factsVersion} > 0 and max(${figuresBuilt.version}) is distinct from ${cities.factsVersion} as is_behind
      from ${cities}
        left join ${figuresBuilt} on ${figuresBuilt.cityId} = ${cities.id} and ${FIGURES_BELIEVED}
        left join ${syncRuns} on ${syncRuns.cityId} = ${cities.id} and ${syncRuns.outcome} = 'done'
      where ${cities.removedAt} is null group by ${cities.id}`,
  );
}
