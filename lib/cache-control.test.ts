import { expect, it } from 'vitest';
import { holdsTag, sharedUntil } from './cache-control';

it.each([
  [Number.POSITIVE_INFINITY, 'public, max-age=0, s-maxage=30, must-revalidate'],
  [90_000, 'public, max-age=0, s-maxage=30, must-revalidate'],
  [12_900, 'public, max-age=0, s-maxage=11, must-revalidate'],
  [1_500, 'private, no-cache'],
  [0, 'private, no-cache'],
])('an answer that holds until %s is kept elsewhere by %s', (until, control) => {
  expect(sharedUntil(until, 1_000)).toBe(control);
});

it.each([
  ['"a"', '"a"', true],
  ['W/"a"', '"a"', true],
  ['"a"', 'W/"a"', true],
  ['"b", "a"', '"a"', true],
  ['"b"', '"a"', false],
  ['a', '"a"', false],
  ['', '"a"', false],
  [undefined, '"a"', false],
])('who says %s holds %s: %s', (asked, etag, held) => expect(holdsTag(asked, etag)).toBe(held));
