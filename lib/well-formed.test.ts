import { expect, test } from 'vitest';
import { wellFormed } from './well-formed';

test.each([
  ['plain 🏛 text', 'plain 🏛 text'],
  ['🏛'.slice(0, 1), '\ufffd'],
  [`x${'🏛'.slice(1)}y`, 'x\ufffdy'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(wellFormed(text)).toBe(expected);
});
