import { sql } from 'drizzle-orm';
import { oneRow } from '../engine/rows';
import type { Db } from '../engine/types';
import { actions, meetings, rollCalls } from '../schema';

/** A span of days, both included. */
export type Days = { first: string; last: string };

/** A year of the largest council moves some eight thousand actions: half of one is counted in an instant. */
const HALVES = [
  ['01-01', '06-30'],
  ['07-01', '12-31'],
] as const;

/** The half years in which anything of a city is dated, oldest first. Empty: nothing is. One statement. */
export async function spansOf(db: Db, city: number): Promise<Days[]> {
  const ends = sql`extract(year from day)::int`;
  const found = await oneRow<{ years: number[] | null }>(
    db,
    sql`select array_agg(distinct year order by year) as years from (
      select ${ends} as year from (
        select distinct date_trunc('year', ${actions.on}::timestamp) as day from ${actions} where ${actions.cityId} = ${city}
        union select distinct date_trunc('year', ${rollCalls.heldOn}::timestamp) from ${rollCalls} where ${rollCalls.cityId} = ${city}
        union select distinct date_trunc('year', ${meetings.heldOn}::timestamp) from ${meetings} where ${meetings.cityId} = ${city}
      ) as days where day is not null) as dated`,
  );
  return (found?.years ?? []).flatMap((year) =>
    HALVES.map(([from, to]) => {
      const own = String(year).padStart(4, '0');
      return { first: `${own}-${from}`, last: `${own}-${to}` };
    }),
  );
}
