import { setImmediate as turn } from 'node:timers/promises';
import { currentRequest, noting } from '@/lib/request-scope';
import type { Db, Store } from '../engine/types';
import { findCity, type StoredCity } from './find-city';

type Reading = Promise<StoredCity | null>;

const waiting = new WeakMap<Db, Map<string, Reading>>();

/**
 * The city at this address as it stands now, or null where none is followed under it; the same for all of a request.
 * All who ask at a time share one reading, which begins after they asked. Where copies are read from, each request asks
 * for itself: one may have been answered by the primary, the next by a copy that lags.
 */
export function findCityNow({ db, replicas }: Pick<Store, 'db' | 'replicas'>, slug: string): Reading {
  const scope = currentRequest();
  const known = scope?.cities.get(slug) as Reading | undefined;
  const reading = known ?? (replicas ? findCity(db, slug) : sharedReading(db, slug));
  scope?.cities.set(slug, reading);
  return noting(reading);
}

/** It begins a turn of the event loop later, and is joined until then: whoever has asked meanwhile shares it. */
function sharedReading(db: Db, slug: string): Reading {
  const ofDb = waiting.get(db) ?? new Map<string, Reading>();
  waiting.set(db, ofDb);
  const reading =
    ofDb.get(slug) ??
    turn().then(() => {
      ofDb.delete(slug);
      return findCity(db, slug);
    });
  ofDb.set(slug, reading);
  return reading;
}
