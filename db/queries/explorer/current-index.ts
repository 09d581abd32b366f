import { LRUCache } from 'lru-cache';
import { noting } from '@/lib/request-scope';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { type ItemIndex, readItemIndex } from './item-index';

/** While a source is being read the record changes all the time: reading it again may take this share of the time. */
const SHARE = 0.05;
const CITIES_MOST = 1_000;

type ReadIndex = { index: ItemIndex; tookMs: number; readAt: number };
type Indexes = LRUCache<number, ReadIndex, { db: Db; version: number }>;

const shared = globalThis as typeof globalThis & { passageIndexes?: WeakMap<Db, Indexes> };
shared.passageIndexes ??= new WeakMap();
const ofDatabases = shared.passageIndexes;

/**
 * The index of a city's items as its ledger stands now, kept in this process until the ledger moves on; null while
 * it moves so fast that reading it anew for each question would cost more than it saves: count by SQL then.
 * No statement where it is kept, else two.
 */
export async function currentIndex(db: Db, city: StoredCity): Promise<ItemIndex | null> {
  const indexes = ofDatabases.get(db) ?? newIndexes();
  ofDatabases.set(db, indexes);
  const kept = indexes.get(city.id);
  if (kept?.index.version === city.version) return kept.index;
  if (kept && performance.now() - kept.readAt < kept.tookMs / SHARE) return null;
  const context = { db, version: city.version };
  const { index } = await noting(indexes.forceFetch(city.id, { context, forceRefresh: true }));
  return index.version === city.version ? index : null;
}

function newIndexes(): Indexes {
  return new LRUCache({
    max: CITIES_MOST,
    ignoreFetchAbort: true,
    noDeleteOnFetchRejection: true,
    fetchMethod: async (id, _last, { context: { db, version } }) => {
      const begun = performance.now();
      const index = await readItemIndex(db, { id }, version);
      const readAt = performance.now();
      return { index, tookMs: readAt - begun, readAt };
    },
  });
}
