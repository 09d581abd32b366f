import { expect, it } from 'vitest';
import { monthsOf, yearsOf } from './year';

const march = { month: '2019-03', sponsored: 1, coSponsored: 2, cast: 30, absent: 1, excused: 0, other: 0 };
const months = [{ ...march, month: '2017-12' }, march];

it('lists the years that hold something, latest first', () => {
  expect(yearsOf(months)).toEqual([2019, 2017]);
  expect(yearsOf([])).toEqual([]);
});

it('gives twelve months, empty ones as noughts', () => {
  const year = monthsOf(months, 2019);
  expect(year).toHaveLength(12);
  expect(year[2]).toEqual(march);
  expect(year[0]).toMatchObject({ month: '2019-01', cast: 0, absent: 0 });
  expect(monthsOf(months, 2018).every(({ cast }) => cast === 0)).toBe(true);
});
