import { expect, it } from 'vitest';
import { wholeMonths } from './whole-months';

it.each([
  [null, null, null],
  ['2019-06-01', '2019-06-30', { from: '2019-06', to: '2019-06' }],
  ['2019-06-01', '2020-02-29', { from: '2019-06', to: '2020-02' }],
  [null, '2019-02-28', { from: null, to: '2019-02' }],
  ['2019-06-01', null, { from: '2019-06', to: null }],
  ['2019-06-02', '2019-06-30', null],
  ['2019-06-01', '2019-06-29', null],
  [null, '2020-02-28', null],
  ['2019-06-30', null, null],
])('from %s to %s: %j', (from, to, expected) => {
  expect(wholeMonths({ from, to })).toEqual(expected);
});
