import { expect, it } from 'vitest';
import { type CursorKey, isKeyOf } from './cursor-key';

it.each<[CursorKey, unknown, boolean]>([
  ['day', '2017-08-31', true],
  ['day', '0999-02-28', true],
  ['day', '12017-02-28', true],
  ['day', '5874897-12-31', true],
  ['day', '5874898-01-01', false],
  ['day', '1900-02-29', false],
  ['day', '2000-02-29', true],
  ['day', '0044-03-15 BC', false],
  ['day', 20170831, false],
  ['instant', '2017-08-31T10:00:00+00:00', true],
  ['instant', '2017-08-31', false],
  ['instant', '2017-08-31 10:00:00', false],
  ['instant', '2017-08-31T10:60:00Z', false],
  ['text', '17-0940', true],
  ['text', 'a\0b', false],
  ['text', 'a\udc00', false],
  ['integer', 3_000_000, true],
  ['integer', 3_000_000_000, false],
  ['integer', Number.NaN, false],
  ['none', 0, false],
  ['none', '', false],
])('%s %j: %s', (kind, value, is) => expect(isKeyOf(kind, value)).toBe(is));
