import { expect, it } from 'vitest';
import { isStale } from './is-stale';

const now = Date.parse('2026-11-24T12:00:00Z');

it.each([
  ['record', '2020-01-01T00:00:00Z', false],
  ['legistar', '2026-11-23T12:00:01Z', false],
  ['legistar', '2026-11-23T11:59:59Z', true],
  ['legistar', null, true],
] as const)('a city fed by %s as of %s is stale: %s', (feed, asOf, stale) => {
  expect(isStale({ feed, asOf }, now)).toBe(stale);
});
