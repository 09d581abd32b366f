import { expect, it } from 'vitest';
import { closest } from './closest';

const one = (slug: string, same: number, both: number) => ({ name: slug, slug, same, both });
const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);

it('ranks by share, then by how much it rests on, and names nobody twice', () => {
  const { most, least } = closest(
    [one('a', 9, 10), one('b', 90, 100), one('c', 1, 50), one('d', 20, 40), one('e', 9, 9)],
    2,
  );
  expect(slugs(most)).toEqual(['b', 'a']);
  expect(slugs(least)).toEqual(['c', 'd']);
});

it('has nobody to name where nobody shares enough votes', () => {
  expect(closest([one('a', 3, 9)])).toEqual({ most: [], least: [] });
  expect(closest([one('a', 3, 10)])).toEqual({ most: [one('a', 3, 10)], least: [] });
});
