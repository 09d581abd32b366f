import { beforeAll, expect, it } from 'vitest';
import { serving } from '@/db/faults/serving';
import { buildPages } from '@/db/testing/built-pages';
import { BOARD_NAMES } from '@/lib/boards/boards';
import { everyFilter, walkPages } from './testing/walk-pages';

beforeAll(buildPages, 600_000);

it('every page of Denver is in plain words', { timeout: 900_000 }, async () => {
  const server = await serving('embedded');
  const begin = [
    '/denver',
    '/denver/changes',
    '/denver/status-review',
    ...everyFilter('/denver'),
    ...BOARD_NAMES.flatMap((name) =>
      ['2017-08-28', '2024-08-18'].map((on) => `/denver/work-lists/${name}?on=${on}`),
    ),
    '/denver/work-lists/year?year=2024',
    '/denver/legislation/17-0940?on=2017-08-30',
  ];
  const { pages, troubles } = await walkPages(server.address, {
    begin,
    within: /^\/denver(?:\/|$)/,
    most: 5_000,
  });
  console.info(`${pages.length} pages of Denver read`);
  expect(troubles).toEqual([]);
  expect(pages.length).toBeGreaterThan(500);
});
