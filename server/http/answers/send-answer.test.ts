import { expect, it } from 'vitest';
import { isHeld } from './send-answer';

it.each([
  ['"a"', '"a"', true],
  ['W/"a"', '"a"', true],
  ['"a"', 'W/"a"', true],
  ['"b", "a"', '"a"', true],
  ['"b"', '"a"', false],
  ['a', '"a"', false],
  ['', '"a"', false],
  [undefined, '"a"', false],
])('who says %s holds %s: %s', (asked, etag, held) => expect(isHeld(asked, etag)).toBe(held));
