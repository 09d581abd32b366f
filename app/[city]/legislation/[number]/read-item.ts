import { cache } from 'react';
import { store } from '@/db/engine/store';
import { findItem } from '@/db/queries/items/item';
import { readCity } from '../../read-city';

/** The item at an address of a city, or where to go instead, or null; asked once a request. */
export const readItem = cache(async (citySlug: string, address: string) => {
  const city = await readCity(citySlug);
  return city ? findItem((await store()).db, city, address) : null;
});
