import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { takesPost } from './mutations';
import { probes } from './probes';
import { keptRouteOf, limitOf, ROUTES } from './routes';

const METADATA: Record<string, string> = { 'robots.ts': '/robots.txt' };

const routes = readdirSync('app', { recursive: true, encoding: 'utf8' }).flatMap((file) => {
  if (METADATA[file]) return [METADATA[file]];
  if (!/(^|\/)(page\.tsx|route\.ts)$/.test(file)) return [];
  return [dirname(file) === '.' ? '/' : `/${dirname(file)}`];
});

it('says of every route and probe who may ask, which limit holds and what is kept, and of no other', () => {
  const asked = Object.keys(probes(async () => undefined, new Registry()));
  expect(Object.keys(ROUTES).toSorted()).toEqual([...routes, ...asked].toSorted());
});

it('tells probes and forms as the server takes them', () => {
  const asked = Object.keys(probes(async () => undefined, new Registry()));
  const at = (path: string) => path.replaceAll(/\[[^\]]+\]/g, 'x');
  for (const [path, { who, limit, cache }] of Object.entries(ROUTES)) {
    expect([path, limit === 'probes']).toEqual([path, asked.includes(path)]);
    expect([path, who === 'form of ours']).toEqual([path, takesPost(at(path))]);
    if (who !== 'anyone') expect([path, cache]).toEqual([path, 'never']);
  }
});

it.each([
  ['/denver/legislation/export.csv', 'exports'],
  ['/denver/work-lists/held/export.csv', 'exports'],
  ['/sitemap.xml', 'exports'],
  ['/denver/legislation/17-0940', 'pages'],
  ['/healthz', 'probes'],
  ['/nowhere/at/all/x', 'pages'],
])('limits %s as %s', (path, limit) => expect(limitOf(path)).toBe(limit));

it.each([
  ['/denver', 'denver', []],
  ['/denver/members/compare', 'denver', ['member']],
  ['/denver/members/paul-lopez', 'denver', ['year']],
  ['/denver/work-lists/year', 'denver', ['year', 'on', 'group', 'page', 'limit', 'cursor']],
  ['/api/v1/nyc/legislation/int-0001-2022', 'nyc', ['on']],
])('keeps %s of %s with %j', (path, city, names) => {
  const found = keptRouteOf(path);
  expect(found?.city).toBe(city);
  expect(found?.names.toSorted()).toEqual(names.toSorted());
});

it.each([
  '/',
  '/accessibility',
  '/denver/17-0940',
  '/denver/legislation/export.csv',
  '/denver/legislation/17-0940/nowhere',
  '/denver//legislation',
  '/api/v1/cities',
  '/api/v1/denver/anything/else',
  '/_next/static/chunk.js',
])('does not keep %s', (path) => expect(keptRouteOf(path)).toBe(null));
