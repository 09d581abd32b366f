import { LRUCache } from 'lru-cache';
import { failureOf } from '@/lib/failure';
import { log } from '@/lib/log';
import { neverKeep, noting } from '@/lib/request-scope';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { type ItemIndex, readItemIndex } from './item-index';

/** While a source is being read the record changes all the time: reading it again may take this share of the time. */
const SHARE = 0.05;
const CITIES_MOST = 1_000;

type ReadIndex = CurrentIndex & { tookMs: number; readAt: number };
type Indexes = LRUCache<number, ReadIndex, { db: Db; city: StoredCity }>;

/** The index that answers, and the city as it stood when that was read: its version, and how current its facts were. */
export type CurrentIndex = { index: ItemIndex; city: StoredCity };

const shared = globalThis as typeof globalThis & { passageIndexes?: WeakMap<Db, Indexes> };
shared.passageIndexes ??= new WeakMap();
const ofDatabases = shared.passageIndexes;

/**
 * The index of a city's items, kept in this process. Once the ledger has moved on it is read anew, and until that is
 * done the last one answers, with its time: only a city of which none is kept yet waits, two statements long.
 */
export async function currentIndex(db: Db, city: StoredCity): Promise<CurrentIndex> {
  const indexes = ofDatabases.get(db) ?? newIndexes();
  ofDatabases.set(db, indexes);
  const last = indexes.get(city.id);
  if (last?.index.version === city.version) return { index: last.index, city };
  if (last && performance.now() - last.readAt < last.tookMs / SHARE) return asItStood(last, city);
  const reading = indexes.forceFetch(city.id, { context: { db, city }, forceRefresh: true });
  if (!last) return asItStood(await noting(reading), city);
  // Where it fails, whoever asks after a while begins it again.
  reading.catch(() => undefined);
  return asItStood(last, city);
}

/** Only the facts are those of then: what a city is called, and by which rules and clock it goes, is as it is now. */
function asItStood({ index, city: { version, asOf } }: CurrentIndex, city: StoredCity): CurrentIndex {
  if (version !== city.version) neverKeep();
  return { index, city: { ...city, version, asOf } };
}

function newIndexes(): Indexes {
  return new LRUCache({
    max: CITIES_MOST,
    ignoreFetchAbort: true,
    noDeleteOnFetchRejection: true,
    fetchMethod: async (_id, last, { context: { db, city } }) => {
      const begun = performance.now();
      const index = await readItemIndex(db, city, city.version).catch((error: unknown) => {
        if (last) {
          last.readAt = performance.now();
          log().warn(failureOf(error), 'the index of a city could not be read anew');
        }
        throw error;
      });
      const readAt = performance.now();
      return { index, city, tookMs: readAt - begun, readAt };
    },
  });
}
