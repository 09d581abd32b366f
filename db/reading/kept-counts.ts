import { sql } from 'drizzle-orm';
import type { Figures } from '@/lib/views/figures';
import { oneRow } from '../engine/rows';
import type { Db } from '../engine/types';
import { cityCounts } from '../schema';

type Counted = { id: number; figures: Figures };

/** What was counted ahead under a name; null: nothing, or not as this release counts. One statement at most. */
export async function keptCounts<T>(db: Db, city: Counted, name: string): Promise<T | null> {
  if (!city.figures) return null;
  const found = await oneRow<{ counts: T }>(
    db,
    sql`select ${cityCounts.counts} as counts from ${cityCounts}
      where ${cityCounts.cityId} = ${city.id} and ${cityCounts.name} = ${name}`,
  );
  return found?.counts ?? null;
}
