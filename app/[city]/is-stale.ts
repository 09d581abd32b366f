import type { StoredCity } from '@/db/cities/find-city';
import { STALE_AFTER_MINUTES } from '@/db/queries/city/freshness';

/** When a fed city that is not stale yet will be, in epoch milliseconds; infinity: an embedded record never is. */
export function staleAt({ feed, asOf }: Pick<StoredCity, 'feed' | 'asOf'>): number {
  if (feed === 'record' || asOf === null) return Number.POSITIVE_INFINITY;
  return Date.parse(asOf) + STALE_AFTER_MINUTES * 60_000;
}

/** Whether a fed city has not been brought up to date for longer than promised; an embedded record never is. */
export function isStale({ feed, asOf }: Pick<StoredCity, 'feed' | 'asOf'>, now = Date.now()): boolean {
  if (feed === 'record') return false;
  return asOf === null || now > staleAt({ feed, asOf });
}
