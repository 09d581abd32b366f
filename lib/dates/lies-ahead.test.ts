import { expect, test } from 'vitest';
import { liesAhead } from './lies-ahead';

const now = new Date('2026-11-29T12:00:00Z');

test.each([
  ['2030-11-29T12:00:00Z', true],
  ['2026-11-29T12:01:01Z', true],
  ['2026-11-29T12:01:00Z', false],
  ['2026-11-29T12:00:00Z', false],
  ['2022-11-29T12:00:00Z', false],
])('%s lies ahead of noon: %s', (instant, isAhead) => {
  expect(liesAhead(new Date(instant), now)).toBe(isAhead);
});
