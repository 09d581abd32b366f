import { expect, it } from 'vitest';
import { clipTitles, TITLE_LONGEST } from './clip-titles';
import { titleOf } from './item-name';

const long = 'word '.repeat(100);

it.each([
  ['a short title stands alone', { title: 'A law on doors', shortTitle: 'Doors' }, 'Doors'],
  ['without one the title stays', { title: 'A law on doors', shortTitle: null }, 'A law on doors'],
  ['one that cannot be seen is none', { title: 'A law on doors', shortTitle: ' \u200b' }, 'A law on doors'],
])('%s', (_, item, shown) => {
  const [clipped] = clipTitles([{ ...item, kind: 'bill' as const }]);
  expect(clipped && titleOf(clipped)).toBe(shown);
  expect([clipped?.title, clipped?.shortTitle].filter(Boolean)).toEqual([shown]);
});

it.each([
  { title: long, shortTitle: null },
  { title: '', shortTitle: long },
])('cuts what is longer than a table shows and keeps the rest: %o', (item) => {
  const [clipped] = clipTitles([{ ...item, kind: 'bill' as const, slug: 'a' }]);
  expect(clipped?.slug).toBe('a');
  expect(clipped && titleOf(clipped)).toMatch(/^(word )+word…$/);
  expect(clipped && titleOf(clipped).length).toBeLessThanOrEqual(TITLE_LONGEST);
});
