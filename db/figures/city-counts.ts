import { sql } from 'drizzle-orm';
import type { Db } from '../engine/types';
import { cityCounts } from '../schema';

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
