import { sql } from 'drizzle-orm';
import type { Kind, Outcome, Route, Stage } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { keptCounts } from '../../figures/city-counts';
import { counting } from '../../figures/known';
import { yearCounts } from '../../figures/year-counts';
import { cached } from '../../reading/cached';
import { typicalWaits } from '../../schema';

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
 * A year of a city in figures, as last counted ahead, else as counted now. One statement for the typical waits, and
 * one or two for the rest at each state of the facts and counting. Empty lists: nothing of that year is on record.
 */
export async function readYear(db: Db, city: StoredCity, year: number): Promise<YearFigures> {
  const [counted, waits] = await Promise.all([
    cached(db, city, 'year', `${counting(city)} ${year}`, async () => {
      return (await keptCounts<YearCounts>(db, city, `year ${year}`)) ?? countYear(db, city, year);
    }),
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

export type YearCounts = Omit<YearFigures, 'waits'>;

/** A year of a city as counted now. One statement, over the items of that year. */
export async function countYear(db: Db, city: { id: number }, year: number): Promise<YearCounts> {
  const [found] = await rows<{ [K in keyof YearCounts]: YearCounts[K] | null }>(
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
