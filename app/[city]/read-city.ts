import { notFound } from 'next/navigation';
import { cache } from 'react';
import { findCityNow } from '@/db/cities/city-now';
import { store } from '@/db/engine/store';

/** The city at an address, or null; as it stood a moment ago. */
export const readCity = cache(async (slug: string) => findCityNow(await store(), slug));

/** The city of a page; where it is unknown the layout has answered and no page below it is reached. */
export async function requireCity(slug: string) {
  return (await readCity(slug)) ?? notFound();
}
