import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { type CountIndex, readCountIndex } from './item-index';

/** While a source is being read the record changes all the time: reading it again may take this share of the time. */
const SHARE = 0.05;

type Kept = { index: CountIndex; tookMs: number; readAt: number };
type Place = { kept: Kept | null; reading: Promise<Kept> | null };

const shared = globalThis as typeof globalThis & { passageCounts?: WeakMap<Db, Map<number, Place>> };

/**
 * The index of a city's items as its ledger stands now, kept in this process until the ledger moves on; null while
 * it moves so fast that reading it anew for each question would cost more than it saves: count by SQL then.
 * No statement where it is kept, else two.
 */
export async function countIndex(db: Db, city: StoredCity): Promise<CountIndex | null> {
  const place = placeOf(db, city);
  if (place.kept?.index.version === city.version) return place.kept.index;
  const { kept } = place;
  if (kept && performance.now() - kept.readAt < kept.tookMs / SHARE) return null;
  place.reading ??= read(db, city, place);
  const { index } = await place.reading;
  return index.version === city.version ? index : null;
}

async function read(db: Db, city: StoredCity, place: Place): Promise<Kept> {
  const begun = performance.now();
  try {
    const index = await readCountIndex(db, city, city.version);
    const readAt = performance.now();
    place.kept = { index, tookMs: readAt - begun, readAt };
    return place.kept;
  } finally {
    place.reading = null;
  }
}

function placeOf(db: Db, city: StoredCity): Place {
  shared.passageCounts ??= new WeakMap();
  const places = shared.passageCounts.get(db) ?? new Map<number, Place>();
  shared.passageCounts.set(db, places);
  const place = places.get(city.id) ?? { kept: null, reading: null };
  places.set(city.id, place);
  return place;
}
