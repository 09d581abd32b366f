import { cache } from 'react';
import { store } from '@/db/engine/store';
import { readMember as readStored } from '@/db/queries/people/member';
import { readCity } from '../read-city';

/** The person at an address with all that their page counts, or null; asked once a request. */
export const readMember = cache(async (citySlug: string, slug: string) => {
  const city = await readCity(citySlug);
  return city && readStored((await store()).db, city, slug);
});
