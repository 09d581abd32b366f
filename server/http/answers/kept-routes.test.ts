import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { KEPT_ROUTES, keptRouteOf } from './kept-routes';

const METADATA: Record<string, string> = { 'robots.ts': '/robots.txt' };

const routes = readdirSync('app', { recursive: true, encoding: 'utf8' }).flatMap((file) => {
  if (METADATA[file]) return [METADATA[file]];
  if (!/(^|\/)(page\.tsx|route\.ts)$/.test(file)) return [];
  return [dirname(file) === '.' ? '/' : `/${dirname(file)}`];
});

it('says of every route whether its answers are kept, and of no other', () => {
  expect(Object.keys(KEPT_ROUTES).toSorted()).toEqual(routes.toSorted());
});

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
