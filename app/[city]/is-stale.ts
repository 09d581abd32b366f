import type { StoredCity } from '@/db/cities/find-city';
import { STALE_AFTER_MINUTES } from '@/db/queries/city/freshness';

/** Whether a fed city has not been brought up to date for longer than promised; an embedded record never is. */
export function isStale({ feed, asOf }: Pick<StoredCity, 'feed' | 'asOf'>, now = Date.now()): boolean {
  if (feed === 'record') return false;
  return asOf === null || now - Date.parse(asOf) > STALE_AFTER_MINUTES * 60_000;
}
