import { expect, test } from 'vitest';
import { beginningOf, wellFormed } from './well-formed';

test.each([
  ['plain 🏛 text', 'plain 🏛 text'],
  ['🏛'.slice(0, 1), '\ufffd'],
  [`x${'🏛'.slice(1)}y`, 'x\ufffdy'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(wellFormed(text)).toBe(expected);
});

test.each([
  ['abc', 2, 'ab'],
  ['abc', 3, 'abc'],
  ['a😀b', 2, 'a'],
  ['a😀b', 3, 'a😀'],
  ['😀', 1, ''],
])('the beginning of %j up to %i is %j', (text, most, beginning) => {
  expect(beginningOf(text, most)).toBe(beginning);
});
