import { expect, it } from 'vitest';
import { runningTotals, yearFigures } from './year';

it('counts each route and ending once, and says all first', () => {
  const figures = yearFigures([
    { kind: 'bill', outcome: 'enacted', route: 'signed', count: 3 },
    { kind: 'bill', outcome: 'enacted', route: null, count: 1 },
    { kind: 'resolution', outcome: 'adopted', route: null, count: 5 },
    { kind: 'bill', outcome: null, route: null, count: 7 },
  ]);
  expect(figures.map(({ label, count }) => [label, count])).toEqual([
    ['On record for the year', 16],
    ['Enacted', 4],
    ['Enacted, signed', 3],
    ['Adopted', 5],
  ]);
  expect(yearFigures([])).toMatchObject([{ count: 0 }]);
});

it('never falls, and keeps its level through a month without news', () => {
  const month = (at: number, introduced: number) => ({
    month: at,
    introduced,
    heard: 1,
    passed: 0,
    enacted: 0,
  });
  expect(
    runningTotals([month(1, 5), month(3, 2)], 4).map(({ introduced, heard }) => [introduced, heard]),
  ).toEqual([
    [5, 1],
    [5, 1],
    [7, 2],
    [7, 2],
  ]);
});
