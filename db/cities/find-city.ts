import { sql } from 'drizzle-orm';
import { startOfDay } from '@/lib/dates/start-of-day';
import type { Figures } from '@/lib/views/figures';
import type { City, CitySummary } from '@/lib/views/items';
import { prepared } from '../engine/prepared';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { FIGURES_BELIEVED } from '../figures/known';
import { hasCome } from '../reading/come';
import { actions, cities, figuresBuilt, items, people, rollCalls, syncRuns } from '../schema';

/** A city as queries need it; `asOf` is how current its data is, never later than now; null where it was never read whole, or nobody knows when. */
export type StoredCity = City & {
  id: number;
  process: string | null;
  feed: 'record' | 'legistar';
  client: string | null;
  asOf: string | null;
  /** Counted up by each transaction that changes its public facts, 0 before the first: as long as it stays, so do they. */
  version: number;
  /** The last of its runs that has ended; null where none has. */
  lastRun: number | null;
  /** What is counted ahead; null: nothing yet as this release counts. */
  figures: Figures;
};

/** The city at this address, or null where none is followed under it. One statement. */
export async function findCity(db: Db, slug: string): Promise<StoredCity | null> {
  if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null;
  const [row] = await cityBySlug(db, { slug });
  return row ? cityOf(row) : null;
}

const cityBySlug = prepared<CityRow>(
  'city',
  () => sql`${cityColumns} from ${cities}
    where ${cities.slug} = ${sql.placeholder('slug')} and ${cities.removedAt} is null`,
);

/** Every city followed, by name, with how much is on record of each. One statement. */
export async function listCities(db: Db): Promise<CitySummary[]> {
  const found = await rows<CityRow & CountRow>(
    db,
    sql`${cityColumns},
      (select count(*) from ${items} where city_id = ${cities.id} and gone_since is null) as items,
      (select count(*) from ${actions} where city_id = ${cities.id} and gone_since is null) as actions,
      (select count(*) from ${rollCalls} where city_id = ${cities.id} and gone_since is null) as roll_calls,
      (select count(*) from ${people} where city_id = ${cities.id} and gone_since is null) as people
      from ${cities} where ${cities.removedAt} is null order by ${cities.name}, ${cities.id}`,
  );
  return found.map((row) => {
    const { slug, name, timeZone, asOf } = cityOf(row);
    const counts = { items: row.items, actions: row.actions, rollCalls: row.roll_calls, people: row.people };
    return { slug, name, timeZone, asOf, counts };
  });
}

type CityRow = {
  id: number;
  slug: string;
  name: string;
  time_zone: string;
  process: string | null;
  feed: 'record' | 'legistar';
  client: string | null;
  record_as_of: string | null;
  synced_at: string | null;
  version: number;
  run: number | null;
  figures: Figures;
};

type CountRow = { items: number; actions: number; roll_calls: number; people: number };

const cityColumns = sql`select ${cities.id}, ${cities.slug}, ${cities.name}, ${cities.timeZone}, ${cities.process},
  ${cities.feed}, ${cities.client}, ${cities.recordAsOf},
  (select max(${syncRuns.finishedAt}) from ${syncRuns}
    where ${syncRuns.cityId} = ${cities.id} and ${syncRuns.outcome} = 'done' and ${hasCome(syncRuns.finishedAt)}) as synced_at,
  ${cities.factsVersion} as version,
  (select max(${syncRuns.id}) from ${syncRuns}
    where ${syncRuns.cityId} = ${cities.id} and ${syncRuns.finishedAt} is not null) as run,
  (select json_build_object('version', ${figuresBuilt.version}, 'at', ${figuresBuilt.builtAt}) from ${figuresBuilt}
    where ${figuresBuilt.cityId} = ${cities.id} and ${FIGURES_BELIEVED}) as figures`;

function cityOf(row: CityRow): StoredCity {
  const { id, slug, name, process, feed, client, version, run: lastRun } = row;
  const figures = row.figures && { ...row.figures, at: new Date(row.figures.at).toISOString() };
  const city = { id, slug, name, timeZone: row.time_zone, process, feed, client, version, lastRun, figures };
  return { ...city, asOf: asOfRow(row) };
}

function asOfRow(row: CityRow): string | null {
  if (row.feed === 'record' && row.record_as_of) return startOfDay(row.record_as_of, row.time_zone);
  return row.synced_at === null
    ? null
    : new Date(Math.min(Date.parse(row.synced_at), Date.now())).toISOString();
}
