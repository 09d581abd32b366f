import { cache } from 'react';
import { store } from '@/db/engine/store';
import { readCommittee as readStored } from '@/db/queries/people/committee';
import { readCity } from '../read-city';

/** The body at an address with what it did, or null; asked once a request. */
export const readCommittee = cache(async (citySlug: string, slug: string) => {
  const city = await readCity(citySlug);
  return city && readStored((await store()).db, city, slug);
});
