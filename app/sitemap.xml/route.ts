import { listCities } from '@/db/cities/find-city';
import type { Db } from '@/db/engine/types';
import { type SitemapEntry, sitemapEntries } from '@/db/queries/feeds/sitemap';
import { readEnv } from '@/lib/env';
import { apiRoute } from '../answers/api-route';
import { streamOf } from '../answers/export';

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

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';

/** What search engines may find: each city's places, its members and committees, its newest items and meetings. Empty without PUBLIC_URL, since addresses must be whole. */
export const GET = apiRoute(async ({ db }) => {
  const origin = readEnv().PUBLIC_URL?.replace(/\/$/, '') ?? null;
  const places = origin === null ? [] : await placesOf(db);
  return new Response(streamOf(textOf(db, origin, places)), {
    headers: { 'Content-Type': 'application/xml', 'Cache-Control': 'public, max-age=0, must-revalidate' },
  });
});

async function placesOf(db: Db): Promise<SitemapEntry[]> {
  const cities = await listCities(db);
  return cities.flatMap(({ slug }) => PLACES.map((place) => ({ path: `/${slug}${place}`, changedAt: null })));
}

async function* textOf(
  db: Db,
  origin: string | null,
  places: SitemapEntry[],
): AsyncGenerator<string, undefined> {
  yield HEAD;
  if (origin !== null) {
    const lines = (entries: SitemapEntry[]) => entries.map((entry) => lineOf(origin, entry)).join('');
    yield lines(places);
    for await (const entries of sitemapEntries(db)) yield lines(entries);
  }
  yield '</urlset>\n';
  return undefined;
}

function lineOf(origin: string, { path, changedAt }: SitemapEntry): string {
  const address = (origin + path).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const changed = changedAt === null ? '' : `<lastmod>${changedAt}</lastmod>\n`;
  return `<url>\n<loc>${address}</loc>\n${changed}</url>\n`;
}
