import { findCity, listCities, type StoredCity } from '@/db/cities/find-city';
import type { Db } from '@/db/engine/types';
import { AppError } from '@/lib/errors';

/** The city that `--city` names. Throws AppError `bad-argument` where none is named or there is none of that slug. */
export async function requiredCity(db: Db, slug: string | undefined): Promise<StoredCity> {
  const city = slug === undefined ? null : await findCity(db, slug);
  if (city) return city;
  const reason = slug === undefined ? 'Say which city with --city SLUG' : `There is no city ${slug}`;
  const known = (await listCities(db)).map((each) => each.slug).join(', ') || 'none yet';
  throw new AppError('bad-argument', `${reason} (known: ${known}).`);
}
