import { cache } from 'react';
import { store } from '@/db/engine/store';
import { findMeeting } from '@/db/queries/meetings/meetings';
import { readCity } from '../read-city';

/** The meeting at an address, or null; asked once a request. */
export const readMeeting = cache(async (citySlug: string, slug: string) => {
  const city = await readCity(citySlug);
  return city && findMeeting((await store()).db, city, slug);
});
