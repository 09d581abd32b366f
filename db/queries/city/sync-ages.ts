import { sql } from 'drizzle-orm';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { FIGURES_BELIEVED } from '../../figures/known';
import { hasCome } from '../../reading/come';
import { cities, figuresBuilt, leases, syncRuns } from '../../schema';

/**
 * Seconds since a city's last run that was done, since one read its source whole, and since its figures were counted as
 * this release counts; since it was added where none did; null where only a time still to come is known. `is_behind`: its
 * facts have changed since that counting. `is_ahead`: its last run, counting, adding or lease has such a time.
 */
export type SyncAge = {
  city: string;
  feed: 'record' | 'legistar';
  age: number | null;
  full_age: number | null;
  figures_age: number | null;
  is_behind: boolean;
  is_ahead: boolean;
};

/** How long ago each followed city was read. Empty: none is followed. Source: the runs and the figures. One statement. */
export async function readSyncAges(db: Db): Promise<SyncAge[]> {
  const done = hasCome(syncRuns.finishedAt);
  return rows(
    db,
    sql`select city, feed, is_behind, is_ahead, ${agesOf('run_at', 'full_at', 'figures_at')} from (
      select ${cities.slug} as city, ${cities.feed} as feed, ${cities.createdAt} as added_at,
        max(${syncRuns.finishedAt}) filter (where ${done}) as run_at,
        max(${syncRuns.finishedAt}) filter (where ${done} and ${syncRuns.mode} in ('full', 'record')) as full_at,
        max(${figuresBuilt.builtAt}) filter (where ${hasCome(figuresBuilt.builtAt)}) as figures_at,
        ${cities.factsVersion} > 0 and max(${figuresBuilt.version}) is distinct from ${cities.factsVersion} as is_behind,
        not ${hasCome(cities.createdAt)} or coalesce(bool_or(not ${hasCome(figuresBuilt.builtAt)}), false)
          or exists (select from ${leases} where ${leases.name} = 'sync:' || ${cities.slug}
            and not ${hasCome(leases.until)})
          or coalesce((select not ${hasCome(syncRuns.startedAt)} or not ${hasCome(syncRuns.heartbeatAt)} from ${syncRuns}
            where ${syncRuns.cityId} = ${cities.id} order by ${syncRuns.id} desc limit 1), false) as is_ahead
      from ${cities}
        left join ${figuresBuilt} on ${figuresBuilt.cityId} = ${cities.id} and ${FIGURES_BELIEVED}
        left join ${syncRuns} on ${syncRuns.cityId} = ${cities.id} and ${syncRuns.outcome} = 'done'
      where ${cities.removedAt} is null group by ${cities.id}) as known`,
  );
}

function agesOf(...stamps: ['run_at', 'full_at', 'figures_at']) {
  const names = { run_at: 'age', full_at: 'full_age', figures_at: 'figures_age' };
  const ages = stamps.map((stamp) => {
    const age = `extract(epoch from now() - coalesce(${stamp}, added_at))::float8`;
    return `case when ${age} >= 0 then ${age} end as ${names[stamp]}`;
  });
  return sql.raw(ages.join(', '));
}
