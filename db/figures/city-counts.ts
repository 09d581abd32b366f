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

/** Keeps what was counted of a city, a row each, and drops what it no longer has, in one transaction. */
export async function keepCounts(db: Db, city: number, counted: ReadonlyMap<string, unknown>): Promise<void> {
  const all = JSON.stringify([...counted]);
  await db.transaction(async (tx) => {
    await tx.execute(sql`delete from ${cityCounts} where ${cityCounts.cityId} = ${city}
      and ${cityCounts.name} not in (select one ->> 0 from json_array_elements(${all}::json) as one)`);
    await tx.execute(sql`insert into ${cityCounts} as kept (city_id, name, counts)
      select ${city}::int, one ->> 0, one -> 1 from json_array_elements(${all}::json) as one
      on conflict (city_id, name) do update set counts = excluded.counts
        where kept.counts::text <> excluded.counts::text`);
  });
}
