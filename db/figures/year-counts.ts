import { inArray, type SQL, sql } from 'drizzle-orm';
import type { Kind, Outcome, Route } from '@/lib/words/vocabulary';
import { oneRow } from '../engine/rows';
import type { Db } from '../engine/types';
import { actions, bodies, items } from '../schema';

export type YearCounts = {
  /** Items of that year as the filter `year` counts them, by kind, outcome and route. */
  counts: { kind: Kind; outcome: Outcome | null; route: Route | null; count: number }[];
  /** Median days from introduction to the end for what was carried, with how many. */
  byKind: { kind: Kind; count: number; median: number }[];
  byCommittee: { name: string; slug: string; count: number; median: number }[];
  /**
   * By month 1 to 12 of that year how many of its items, but for executive orders, were first introduced, heard, passed
   * and enacted by a dated action.
   */
  months: { month: number; introduced: number; heard: number; passed: number; enacted: number }[];
  /** Every year that has items, newest first. */
  years: number[];
};

/** A year of a city as counted now. One statement, over the items of that year. */
export async function countYear(db: Db, city: { id: number }, year: number): Promise<YearCounts> {
  const found = await oneRow<{ [K in keyof YearCounts]: YearCounts[K] | null }>(
    db,
    yearCounts(city.id, year),
  );
  return {
    counts: found?.counts ?? [],
    byKind: found?.byKind ?? [],
    byCommittee: found?.byCommittee ?? [],
    months: found?.months ?? [],
    years: found?.years ?? [],
  };
}

/** One row with all that a year of a city counts (a YearCounts; null for an empty list). */
export function yearCounts(city: number, year: number): SQL {
  return sql`with own as materialized (
      select ${items.id} as id, ${items.kind} as kind, ${items.outcome} as outcome, ${items.route} as route,
        ${items.introducedOn} as introduced_on, ${items.since} as since, ${items.committeeId} as committee_id
      from ${items} where ${items.cityId} = ${city} and ${items.year} = ${year} and ${items.goneSince} is null),
    ended as (select kind, committee_id, since - introduced_on as days from own
      where outcome in ('enacted', 'adopted', 'confirmed') and since >= introduced_on),
    marks as (
      select ${actions.itemId} as id, ${first('introduction', 'referral-committee')} as introduced,
        ${first('hearing-held')} as heard, ${first('passage')} as passed,
        ${first('executive-signature', 'lapsed-into-law', 'returned-unsigned', 'veto-override-passage')} as enacted
      from ${actions} join own on own.id = ${actions.itemId}
      where ${actions.cityId} = ${city} and ${actions.goneSince} is null and ${actions.precision} = 'day'
      group by 1),
    reached as (select stage, extract(month from day)::int as month from marks
      join own on own.id = marks.id and own.kind not in ('executive-order')
      cross join lateral (values ('introduced', introduced), ('heard', heard), ('passed', passed),
        ('enacted', case when own.outcome = 'enacted' then enacted end)) as step(stage, day)
      where day between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31))
    select (select json_agg(c) from (select kind, outcome, route, count(*) as count from own
        group by 1, 2, 3 order by 4 desc) c) as counts,
      (select json_agg(k) from (select kind, count(*) as count,
        percentile_disc(0.5) within group (order by days) as median from ended group by 1 order by 2 desc) k) as "byKind",
      (select json_agg(b) from (select ${bodies.name} as name, ${bodies.slug} as slug, count(*) as count,
        percentile_disc(0.5) within group (order by days) as median from ended
        join ${bodies} on ${bodies.cityId} = ${city} and ${bodies.id} = committee_id
        group by 1, 2 order by 3 desc, 1) b) as "byCommittee",
      (select json_agg(m) from (select month, ${inMonth('introduced')}, ${inMonth('heard')}, ${inMonth('passed')},
        ${inMonth('enacted')} from reached group by 1 order by 1) m) as months,
      (select json_agg(y.year order by y.year desc) from (select distinct ${items.year} as year from ${items}
        where ${items.cityId} = ${city} and ${items.year} is not null and ${items.goneSince} is null) y) as years`;
}

function first(...classes: string[]) {
  return sql`min(${actions.on}) filter (where ${inArray(actions.class, classes)})`;
}

function inMonth(stage: string) {
  return sql`count(*) filter (where stage = ${stage}) as ${sql.identifier(stage)}`;
}
