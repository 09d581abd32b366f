import { cache } from 'react';
import { store } from '@/db/client';
import { findCommittee } from '@/db/queries/committees';
import { requireCity } from '../read-city';

/** The body at an address, or null; asked once a request. */
export const readCommittee = cache(async (citySlug: string, slug: string) => {
  const city = await requireCity(citySlug);
  return findCommittee((await store()).db, city, slug);
});
