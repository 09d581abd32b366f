import type { MetadataRoute } from 'next';
import { listCities } from '@/db/cities/find-city';
import { store } from '@/db/engine/store';
import { sitemapEntries } from '@/db/queries/feeds/sitemap';
import { readEnv } from '@/lib/env';

export const dynamic = 'force-dynamic';

const PLACES = [
  '',
  '/legislation',
  '/timeline',
  '/members',
  '/committees',
  '/meetings',
  '/votes',
  '/work-lists',
];

/** What search engines may find: each city's places, its members and committees, its newest items and meetings. Empty without PUBLIC_URL, since addresses must be whole. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = readEnv().PUBLIC_URL?.replace(/\/$/, '');
  if (!origin) return [];
  const { db } = await store();
  const cities = await listCities(db);
  const entries = await sitemapEntries(db);
  return [
    ...cities.flatMap(({ slug }) => PLACES.map((place) => ({ url: `${origin}/${slug}${place}` }))),
    ...entries.map(({ path, changedAt }) => ({ url: origin + path, lastModified: changedAt ?? undefined })),
  ];
}
