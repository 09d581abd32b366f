import { noting } from '@/lib/request-scope';
import type { Db, Store } from '../engine/types';
import { findCity, type StoredCity } from './find-city';

/** How long ago a page's city may have been read: less than a reader can notice, and many pages under load. */
const LATELY_MS = 50;

type CityReading = { at: number; city: Promise<StoredCity | null> };

const reads = new WeakMap<Db, Map<string, CityReading>>();

/**
 * The city at this address as it stood at most 50 ms ago, or null where none is followed under it. At most one
 * statement in that time, however many ask; what failed or was not found is asked again. Where copies are read from,
 * each request asks for itself: one may have been answered by the primary, the next by a copy that lags.
 */
export function findRecentCity(
  { db, replicas }: Pick<Store, 'db' | 'replicas'>,
  slug: string,
): Promise<StoredCity | null> {
  if (replicas) return findCity(db, slug);
  const ofDb = reads.get(db) ?? new Map<string, CityReading>();
  reads.set(db, ofDb);
  const last = ofDb.get(slug);
  if (last && performance.now() - last.at < LATELY_MS) return noting(last.city);
  const read = { at: performance.now(), city: findCity(db, slug) };
  ofDb.set(slug, read);
  const forget = () => {
    if (ofDb.get(slug) === read) ofDb.delete(slug);
  };
  read.city.then((city) => city ?? forget(), forget);
  return read.city;
}
