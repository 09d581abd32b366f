import { expect, it } from 'vitest';
import { laterFirst } from './later-first';

const vote = (slug: string, on: string | null, ordinal: number) => ({
  ordinal,
  line: { on, item: { slug } },
});

it('puts the later of an item and day first and leaves the others where they stand', () => {
  const given = [
    vote('a', '2026-11-24', 5),
    vote('b', '2026-11-24', 3),
    vote('a', '2026-11-24', 6),
    vote('b', '2026-11-24', 2),
    vote('a', '2026-11-24', 7),
    vote('b', '2026-11-20', 1),
    vote('b', null, 8),
    vote('b', null, 9),
  ];
  expect(laterFirst(given).map(({ ordinal, line }) => `${line.item.slug}${ordinal}`)).toEqual([
    'a7',
    'b3',
    'a6',
    'b2',
    'a5',
    'b1',
    'b9',
    'b8',
  ]);
  expect(laterFirst([])).toEqual([]);
});
