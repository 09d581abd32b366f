import { cache } from 'react';
import { store } from '@/db/client';
import { findCommittee } from '@/db/queries/committees';
import { readCity } from '../read-city';

/** The body at an address, or null; asked once a request. */
export const readCommittee = cache(async (citySlug: string, slug: string) => {
  const city = await readCity(citySlug);
  return city && findCommittee((await store()).db, city, slug);
});
