import { LRUCache } from 'lru-cache';
import { isTooSlow } from '@/lib/errors';
import { failureOf } from '@/lib/failure';
import { log } from '@/lib/log';
import { neverKeep, noting } from '@/lib/request-scope';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { eraOf } from '../../ledger/era';
import { type ItemIndex, readItemIndex } from './item-index';

/** While a source is being read the record changes all the time: so often at most is it read again. */
const EVERY_MS = 5_000;
const CITIES_MOST = 1_000;

type ReadIndex = CurrentIndex & { readAt: number };
type Indexes = {
  kept: LRUCache<number, ReadIndex, { db: Db; city: StoredCity }>;
  /** Cities that were asked for and whose asking is not noted yet. */
  asked: Set<number>;
  /** What reached the time limit of statements where no index was kept yet, and when. */
  stopped: Map<number, { error: Error; at: number }>;
};

/** The index that answers, and the city as it stood when that was read: its version, and how current its facts were. */
export type CurrentIndex = { index: ItemIndex; city: StoredCity };

const shared = globalThis as typeof globalThis & { passageIndexes?: WeakMap<Db, Indexes> };
shared.passageIndexes ??= new WeakMap();
const ofDatabases = shared.passageIndexes;

/**
 * The index of a city's items, kept in this process. Once the ledger has moved on it is read anew, and until that is
 * done the last one answers, with its time: only a city of which none is kept yet waits, two statements long, or where the
 * database was restored since. Where
 * those reach the time limit, nobody begins them again within five seconds.
 */
export async function currentIndex(db: Db, city: StoredCity): Promise<CurrentIndex> {
  const { kept, asked, stopped } = indexesOf(db);
  asked.add(city.id);
  const found = kept.get(city.id);
  if (found && isOfEarlierEra(found, city)) kept.delete(city.id);
  const last = kept.get(city.id);
  if (last?.index.version === city.version) return { index: last.index, city };
  if (last && performance.now() - last.readAt < EVERY_MS) return asItStood(last, city);
  const lately = last ? undefined : stopped.get(city.id);
  if (lately && performance.now() - lately.at < EVERY_MS) return noting(Promise.reject(lately.error));
  const reading = kept.forceFetch(city.id, { context: { db, city }, forceRefresh: true });
  if (!last) {
    reading.catch((error: unknown) => {
      if (error instanceof Error && isTooSlow(error)) stopped.set(city.id, { error, at: performance.now() });
    });
    const read = await noting(reading);
    if (isOfEarlierEra(read, city)) return currentIndex(db, city);
    return asItStood(read, city);
  }
  // Where it fails, whoever asks after a while begins it again.
  reading.catch(() => undefined);
  return asItStood(last, city);
}

/** Reads a city's index for those who will ask `db` for it, by statements of `working`, where none is kept yet. */
export async function readIndexAhead(db: Db, working: Db, city: StoredCity): Promise<void> {
  const { kept } = indexesOf(db);
  if (!kept.has(city.id)) await kept.forceFetch(city.id, { context: { db: working, city } });
}

/** The ids of the cities whose index was asked of `db`, each once: they are forgotten then. */
export function takeAsked(db: Db): number[] {
  const { asked } = indexesOf(db);
  const ids = [...asked];
  asked.clear();
  return ids;
}

function indexesOf(db: Db): Indexes {
  const indexes = ofDatabases.get(db) ?? newIndexes();
  ofDatabases.set(db, indexes);
  return indexes;
}

/** Whether the database was restored since: its rows may be others now, under the same numbers. */
function isOfEarlierEra({ index }: CurrentIndex, city: StoredCity): boolean {
  return eraOf(index.version) < eraOf(city.version);
}

/** Only the facts are those of then: what a city is called, and by which rules and clock it goes, is as it is now. */
function asItStood({ index, city: { version, asOf } }: CurrentIndex, city: StoredCity): CurrentIndex {
  if (version !== city.version) neverKeep();
  return { index, city: { ...city, version, asOf } };
}

function newIndexes(): Indexes {
  const kept: Indexes['kept'] = new LRUCache({
    max: CITIES_MOST,
    ignoreFetchAbort: true,
    noDeleteOnFetchRejection: true,
    fetchMethod: async (_id, last, { context: { db, city } }) => {
      const index = await readItemIndex(db, city, city.version).catch((error: unknown) => {
        if (last) {
          last.readAt = performance.now();
          log().warn(failureOf(error), 'the index of a city could not be read anew');
        }
        throw error;
      });
      return { index, city, readAt: performance.now() };
    },
  });
  return { kept, asked: new Set(), stopped: new Map() };
}
