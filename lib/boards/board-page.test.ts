import { expect, it } from 'vitest';
import { boardPage } from './board-page';

const rows = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

it.each([
  [0, 1, { first: 0, last: 0, page: 1, pages: 1 }],
  [50, 1, { first: 1, last: 50, page: 1, pages: 1 }],
  [51, 2, { first: 51, last: 51, page: 2, pages: 2 }],
  [1169, 1, { first: 1, last: 50, page: 1, pages: 24 }],
  [1169, 24, { first: 1151, last: 1169, page: 24, pages: 24 }],
  [1169, 999, { first: 1151, last: 1169, page: 24, pages: 24 }],
])('of %i rows page %i', (count, asked, expected) => {
  const { shown, ...where } = boardPage(rows(count), asked);
  expect(where).toEqual(expected);
  expect(shown[0] ?? 0).toBe(expected.first);
  expect(shown.at(-1) ?? 0).toBe(expected.last);
});

it('shows each row on exactly one page', () => {
  const all = rows(1169);
  const { pages } = boardPage(all, 1);
  expect(Array.from({ length: pages }, (_, index) => boardPage(all, index + 1).shown).flat()).toEqual(all);
});
