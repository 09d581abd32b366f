import { describe, expect, it } from 'vitest';
import { monthGrid } from './month-grid';

describe('the months of a record', () => {
  it('stand in whole years without a gap, months without anything at nought', () => {
    const grid = monthGrid([
      { month: '2015-12', count: 2 },
      { month: '2017-08', count: 20 },
    ]);
    expect(grid.map(({ year, count }) => [year, count])).toEqual([
      ['2015', 2],
      ['2016', 0],
      ['2017', 20],
    ]);
    expect(grid.every(({ months }) => months.length === 12)).toBe(true);
    expect(grid[2]?.months[7]).toEqual({ month: '2017-08', count: 20 });
  });

  const yearsOf = (...months: string[]) =>
    monthGrid(months.map((month) => ({ month, count: 1 }))).map(({ year }) => Number(year));

  it.each([
    [
      ['2015-12', '2017-08', '9999-12'],
      [2015, 2016, 2017, 9999],
    ],
    [
      ['1000-01', '2017-08'],
      [1000, 2017],
    ],
    [
      ['1850-03', '1860-03', '2017-08'],
      [1850, 1851, 1852, 1853, 1854, 1855, 1856, 1857, 1858, 1859, 1860, 2017],
    ],
    [
      ['2006-01', '2017-08'],
      [2006, 2007, 2008, 2009, 2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017],
    ],
    [
      ['2005-01', '2017-08'],
      [2005, 2017],
    ],
    [['0001-01', '10000-01', '275000-01', '2017-08'], [2017]],
  ])('of %j are drawn in the years %j', (months, years) => expect(yearsOf(...months)).toEqual(years));

  it('are a bounded picture of a record that has something in every year', () => {
    const every = Array.from({ length: 9000 }, (_, at) => ({ month: `${1000 + at}-06`, count: 1 }));
    const grid = monthGrid([...every, { month: '2016-03', count: 40 }, { month: '2018-03', count: 40 }]);
    expect(grid.length).toBeLessThanOrEqual(150);
    expect(grid.map(({ year }) => year)).toEqual(expect.arrayContaining(['2016', '2018']));
    expect(yearsOf(...Array.from({ length: 150 }, (_, at) => `${1000 + at * 9}-01`))).toHaveLength(150);
  });

  it('are none where nothing is dated', () => expect(monthGrid([])).toEqual([]));
});
