import { currentRequest } from '@/lib/request-scope';
import type { Db } from '../types';

/** What a request reads from, chosen once; `isLost` where its copy failed it, so that the rest comes from the primary. */
export type Reading = { db: Db | null; isLost: boolean };

/**
 * What the request being answered reads from, one database for all of it: the ledger's version that its caches go by
 * and the rows must be of the same copy. Null outside a request.
 */
export function currentReading(): Reading | null {
  const request = currentRequest();
  if (!request) return null;
  request.reading ??= { db: null, isLost: false } satisfies Reading;
  return request.reading as Reading;
}
