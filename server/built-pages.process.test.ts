import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildPages } from '@/db/testing/built-pages';

it('makes nothing while it builds that needs the database or a nonce', { timeout: 600_000 }, () => {
  buildPages();
  const made = JSON.parse(readFileSync('.next/prerender-manifest.json', 'utf8'));
  expect(Object.keys(made.routes).toSorted()).toEqual(['/_global-error', '/icon.svg']);
  expect(made.dynamicRoutes).toEqual({});
});
