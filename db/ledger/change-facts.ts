import { eq, sql } from 'drizzle-orm';
import type { Db, Tx } from '../engine/types';
import { cities } from '../schema';

/**
 * Runs what changes a city's public facts in one transaction, and gives back what it gives; where it wrote anything,
 * `facts_version` counts up as the last statement before commit. The row is then held until commit, so that versions
 * are committed in their order: who reads a version sees all that came before it.
 */
export function changeFacts<Done extends { written: number }>(
  { db, cityId }: { db: Db; cityId: number },
  work: (tx: Tx) => Promise<Done>,
): Promise<Done> {
  return db.transaction(async (tx) => {
    const done = await work(tx);
    if (done.written > 0) await countFactsUp(tx, cityId);
    return done;
  });
}

async function countFactsUp(tx: Tx, cityId: number) {
  const factsVersion = sql`${cities.factsVersion} + 1`;
  await tx.update(cities).set({ factsVersion }).where(eq(cities.id, cityId));
}
