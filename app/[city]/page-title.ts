import type { Metadata } from 'next';
import { readCity } from './read-city';

/** The title of a city's page: its own name, then the city's. */
export async function pageTitle(citySlug: string, title: string): Promise<Metadata> {
  const city = await readCity(citySlug);
  return { title: city ? `${title} · ${city.name}` : 'Page not found' };
}
