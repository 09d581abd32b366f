import { cache } from 'react';
import { store } from '@/db/client';
import { findMeeting } from '@/db/queries/meetings';
import { requireCity } from '../read-city';

/** The meeting at an address, or null; asked once a request. */
export const readMeeting = cache(async (citySlug: string, slug: string) => {
  const city = await requireCity(citySlug);
  return findMeeting((await store()).db, city, slug);
});
