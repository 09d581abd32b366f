import { notFound } from 'next/navigation';
import { cache } from 'react';
import { store } from '@/db/client';
import { findCity } from '@/db/queries/cities';

/** The city at an address, or null; asked once a request, however many parts of the page want it. */
export const readCity = cache(async (slug: string) => findCity((await store()).db, slug));

/** The city of a page; where it is unknown the layout has answered and no page below it is reached. */
export async function requireCity(slug: string) {
  return (await readCity(slug)) ?? notFound();
}
