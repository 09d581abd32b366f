import { sql } from 'drizzle-orm';
import type { Kind, Stage } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { countYear, type YearCounts } from '../../figures/year-counts';
import { keptCounts } from '../../reading/kept-counts';
import { typicalWaits } from '../../schema';

export type YearFigures = YearCounts & {
  waits: {
    kind: Kind;
    stage: Stage;
    sample: number;
    since: number;
    lower: number;
    median: number;
    upper: number;
  }[];
};

/**
 * A year of a city in figures, as last counted ahead, else as counted now. One statement for the typical waits, and
 * one or two for the rest. Empty lists: nothing of that year is on record.
 */
export async function readYear(db: Db, city: StoredCity, year: number): Promise<YearFigures> {
  const [counted, waits] = await Promise.all([readCounts(db, city, year), readWaits(db, city)]);
  return { ...counted, waits };
}

async function readCounts(db: Db, city: StoredCity, year: number): Promise<YearCounts> {
  return (await keptCounts<YearCounts>(db, city, `year ${year}`)) ?? countYear(db, city, year);
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
