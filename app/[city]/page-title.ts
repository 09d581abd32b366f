import type { Metadata } from 'next';
import { readEnv } from '@/lib/env';
import { readCity } from './read-city';

type About = {
  /** The page's own address in its canonical form, from the root. */
  path?: string;
  description?: string;
  /** Other forms of the page by their media type. */
  types?: Record<string, string>;
};

/**
 * What a city's page says of itself to browsers, search engines and cards: its own name, then the city's. A canonical
 * address is whole or missing: it needs PUBLIC_URL, since no request is trusted to say where the site is.
 */
export async function pageTitle(
  citySlug: string,
  title: string,
  { path, description, types }: About = {},
): Promise<Metadata> {
  const city = await readCity(citySlug);
  if (!city) return { title: 'Page not found' };
  const origin = readEnv().PUBLIC_URL?.replace(/\/$/, '');
  const url = origin && path ? origin + path : undefined;
  const name = `${title} · ${city.name}`;
  return {
    title: name,
    description,
    alternates: { canonical: url, types },
    openGraph: { title: name, description, url, siteName: 'Passage', type: 'website' },
  };
}
