import type { Metadata } from 'next';
import { requireCity } from './read-city';

/** The title of a city's page: its own name, then the city's. */
export async function pageTitle(citySlug: string, title: string): Promise<Metadata> {
  return { title: `${title} · ${(await requireCity(citySlug)).name}` };
}
