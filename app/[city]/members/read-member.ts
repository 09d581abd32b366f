import { cache } from 'react';
import { store } from '@/db/client';
import { findMember } from '@/db/queries/members';
import { readCity } from '../read-city';

/** The person at an address, or null; asked once a request. */
export const readMember = cache(async (citySlug: string, slug: string) => {
  const city = await readCity(citySlug);
  return city && findMember((await store()).db, city, slug);
});
