import { notFound } from 'next/navigation';
import { cache } from 'react';
import { store } from '@/db/client';
import { findCity } from '@/db/queries/cities';

/** The city at an address, or null; asked once a request, however many parts of the page want it. */
export const readCity = cache(async (slug: string) => findCity((await store()).db, slug));

/** The city at an address; an unknown one ends in the 404 page. Call it before anything streams. */
export async function requireCity(slug: string) {
  return (await readCity(slug)) ?? notFound();
}
