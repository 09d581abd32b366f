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

  it('are none where nothing is dated', () => expect(monthGrid([])).toEqual([]));
});
