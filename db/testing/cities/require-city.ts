import { findCity, type StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';

/** The city under this slug in a test's database; throws where the test forgot to load it. */
export async function requireCity(db: Db, slug = 'denver'): Promise<StoredCity> {
  const city = await findCity(db, slug);
  if (!city) throw new Error(`The test's database has no city ${slug}.`);
  return city;
}
