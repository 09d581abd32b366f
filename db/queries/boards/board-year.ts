import { inArray, sql } from 'drizzle-orm';
import type { Kind, Outcome, Route, Stage } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { actions, bodies, items, typicalWaits } from '../../schema';

export type YearFigures = {
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
  waits: {
    kind: Kind;
    stage: Stage;
    sample: number;
    since: number;
    lower: number;
    median: number;
    upper: number;
  }[];
  /** Every year that has items, newest first. */
  years: number[];
};

/**
 * A year of a city in figures. One statement for the typical waits, which are worked out beside the ledger, and one
 * for the rest at each state of the ledger. Empty lists: nothing of that year is on record.
 */
export async function readYear(db: Db, city: StoredCity, year: number): Promise<YearFigures> {
  const [counted, waits] = await Promise.all([
    cached(db, city, 'year', String(year), () => countYear(db, city, year)),
    readWaits(db, city),
  ]);
  return { ...counted, waits };
}

async function readWaits(db: Db, city: StoredCity): Promise<YearFigures['waits']> {
  return rows(
    db,
    sql`select ${typicalWaits.kind}, ${typicalWaits.stage}, ${typicalWaits.sample}, ${typicalWaits.since},
      ${typicalWaits.lower} as lower, ${typicalWaits.median} as median, ${typicalWaits.upper} as upper
    from ${typicalWaits} where ${typicalWaits.cityId} = ${city.id}
    order by 1, array_position(array['in-committee', 'reported', 'with-executive'], ${typicalWaits.stage})`,
  );
}

type YearCounts = Omit<YearFigures, 'waits'>;

async function countYear(db: Db, city: StoredCity, year: number): Promise<YearCounts> {
  const [found] = await rows<{ [K in keyof YearCounts]: YearCounts[K] | null }>(
    db,
    sql`with own as materialized (
      select ${items.id} as id, ${items.kind} as kind, ${items.outcome} as outcome, ${items.route} as route,
        ${items.introducedOn} as introduced_on, ${items.since} as since, ${items.committeeId} as committee_id
      from ${items} where ${items.cityId} = ${city.id} and ${items.year} = ${year} and ${items.goneSince} is null),
    ended as (select kind, committee_id, since - introduced_on as days from own
      where outcome in ('enacted', 'adopted', 'confirmed') and since >= introduced_on),
    marks as (
      select ${actions.itemId} as id, ${first('introduction', 'referral-committee')} as introduced,
        ${first('hearing-held')} as heard, ${first('passage')} as passed,
        ${first('executive-signature', 'lapsed-into-law', 'returned-unsigned', 'veto-override-passage')} as enacted
      from ${actions} join own on own.id = ${actions.itemId}
      where ${actions.cityId} = ${city.id} and ${actions.goneSince} is null and ${actions.precision} = 'day'
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
        join ${bodies} on ${bodies.cityId} = ${city.id} and ${bodies.id} = committee_id
        group by 1, 2 order by 3 desc, 1) b) as "byCommittee",
      (select json_agg(m) from (select month, ${inMonth('introduced')}, ${inMonth('heard')}, ${inMonth('passed')},
        ${inMonth('enacted')} from reached group by 1 order by 1) m) as months,
      (select json_agg(y.year order by y.year desc) from (select distinct ${items.year} as year from ${items}
        where ${items.cityId} = ${city.id} and ${items.year} is not null and ${items.goneSince} is null) y) as years`,
  );
  return {
    counts: found?.counts ?? [],
    byKind: found?.byKind ?? [],
    byCommittee: found?.byCommittee ?? [],
    months: found?.months ?? [],
    years: found?.years ?? [],
  };
}

function first(...classes: string[]) {
  return sql`min(${actions.on}) filter (where ${inArray(actions.class, classes)})`;
}

function inMonth(stage: string) {
  return sql`count(*) filter (where stage = ${stage}) as ${sql.identifier(stage)}`;
}
