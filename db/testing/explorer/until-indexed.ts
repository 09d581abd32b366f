import { expect } from 'vitest';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { exploredCity } from '../../queries/explorer/explore';

/** Waits until lists answer from the ledger as this city has it: until then the index of before answers. */
export async function untilIndexed(db: Db, city: StoredCity): Promise<void> {
  const version = async () => (await exploredCity(db, city)).version;
  await expect.poll(version, { interval: 5, timeout: 30_000 }).toBe(city.version);
}
