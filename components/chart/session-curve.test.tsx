import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SessionCurve } from './session-curve';

const month = (at: number, introduced: number, passed: number) => ({
  month: at,
  introduced,
  heard: 0,
  passed,
  enacted: 0,
});
const draw = (introduced: number, passed: number) =>
  renderToStaticMarkup(<SessionCurve totals={[month(1, 0, 0), month(2, introduced, passed)]} year={2017} />);

it.each([
  [1, 20],
  [20, 1],
  [1, 1],
  [0, 0],
  [1637, 1702],
])('keeps every line of %i introduced and %i passed inside the plot', (introduced, passed) => {
  const html = draw(introduced, passed);
  const heights = [...html.matchAll(/ d="([^"]*)"/g)].flatMap(([, path = '']) =>
    [...path.matchAll(/[\d.]+,(-?[\d.]+)/g)].map(([, y]) => Number(y)),
  );
  expect(heights.length).toBeGreaterThan(7);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(12);
  expect(Math.max(...heights)).toBeLessThanOrEqual(252);
});

it.each([
  [1, 1],
  [3, 2],
  [1, 20],
])('marks counts of %i and %i in whole numbers', (introduced, passed) => {
  const marks = [...draw(introduced, passed).matchAll(/text-anchor="end">([^<]+)</g)].map(([, mark]) => mark);
  expect(marks.length).toBeGreaterThan(1);
  expect(marks.filter((mark) => !/^\d+$/.test(mark ?? ''))).toEqual([]);
});
