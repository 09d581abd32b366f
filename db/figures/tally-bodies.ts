import { eq, sql } from 'drizzle-orm';
import type { CommitteeTally } from '@/lib/views/committees';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { bodies, bodyTallies } from '../schema';
import { bodyTallies as tallyBodies } from './body-tally';
import type { Days } from './spans';

/**
 * Counts what the pages of bodies show, some days at a time, and then writes what differs of what is kept, at once.
 * `spans` are whole months, oldest first.
 */
export async function countBodies(db: Db, city: number, spans: readonly Days[]): Promise<void> {
  const known = await db.select({ id: bodies.id }).from(bodies).where(eq(bodies.cityId, city));
  const tallies = new Map<number, CommitteeTally>(known.map(({ id }) => [id, { months: [], deeds: [] }]));
  for (const span of spans) {
    const found = await rows<{ body_id: number; tally: CommitteeTally }>(
      db,
      tallyBodies(sql`${city}`, sql`true`, span),
    );
    for (const { body_id, tally } of found) {
      const whole = tallies.get(body_id);
      whole?.months.push(...tally.months);
      if (whole && tally.deeds.length > 0) whole.deeds = tally.deeds;
    }
  }
  const counted = [...tallies].map(([id, tally]) => [id, tally]);
  await db.transaction((tx) =>
    tx.execute(sql`insert into ${bodyTallies} as kept (city_id, body_id, tally)
      select ${city}::int, (one ->> 0)::bigint, one -> 1 from json_array_elements(${JSON.stringify(counted)}::json) as one
      on conflict (city_id, body_id) do update set tally = excluded.tally
        where kept.tally::text <> excluded.tally::text`),
  );
}
