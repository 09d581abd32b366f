import { describe, expect, it } from 'vitest';
import { daysOfMonth, monthsFrom, readMonth, weeksOf } from './month';

describe('the months of a calendar', () => {
  it.each([
    ['2024-06', '2024-06'],
    ['1999-12', '1999-12'],
    ['2024-13', null],
    ['2024-00', null],
    ['2024-6', null],
    ['0999-01', null],
    ['2024-06-01', null],
    ['', null],
    [null, null],
  ])('reads %o as %o', (text, month) => expect(readMonth(text)).toBe(month));

  it.each([
    ['2024-12', 1, '2025-01'],
    ['2025-01', -1, '2024-12'],
    ['2024-06', 12, '2025-06'],
  ])('%s and %i are %s', (month, count, other) => expect(monthsFrom(month, count)).toBe(other));

  it.each([
    ['2017-08', '2017-08-31'],
    ['2016-02', '2016-02-29'],
    ['2024-02', '2024-02-29'],
    ['2017-02', '2017-02-28'],
    ['2025-02', '2025-02-28'],
    ['2017-12', '2017-12-31'],
    ['2024-12', '2024-12-31'],
  ])('%s ends on %s', (month, to) => expect(daysOfMonth(month)).toEqual({ from: `${month}-01`, to }));

  it.each([
    ['2021-02', 4, '2021-02-01', '2021-02-28'],
    ['2024-06', 5, null, '2024-06-30'],
    ['2024-09', 6, null, null],
  ])('%s has %i weeks from Monday to Sunday', (month, weeks, first, last) => {
    const grid = weeksOf(month);
    expect(grid).toHaveLength(weeks);
    expect(grid.every((week) => week.length === 7)).toBe(true);
    expect(grid[0]?.[0]).toBe(first);
    expect(grid.at(-1)?.[6]).toBe(last);
    const days = grid.flat().filter((on) => on !== null);
    expect(days).toHaveLength(Number(daysOfMonth(month).to.slice(8)));
    expect(days.toSorted()).toEqual(days);
  });
});
