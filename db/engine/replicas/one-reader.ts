import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db } from '../types';

/** What a request reads from, chosen once; `isLost` where its copy failed it, so that the rest comes from the primary. */
export type Reading = { db: Db | null; isLost: boolean };

// On globalThis, because the server and Next's bundles each hold a copy of this module.
const shared = globalThis as typeof globalThis & { passageReadings?: AsyncLocalStorage<Reading> };
shared.passageReadings ??= new AsyncLocalStorage();
const readings = shared.passageReadings;

/**
 * Runs what answers a request so that all of it reads from one database: the ledger's version that its caches go by
 * and the rows must be of the same copy.
 */
export function withOneReader<T>(run: () => T): T {
  return readings.run({ db: null, isLost: false }, run);
}

/** What the request being answered reads from; null outside a request. */
export function currentReading(): Reading | null {
  return readings.getStore() ?? null;
}
