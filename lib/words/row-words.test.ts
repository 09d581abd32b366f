import { expect, it } from 'vitest';
import { rowsWords } from './row-words';

it.each([
  [25, 363, null, 'n', 'Rows 1 to 25 of 363'],
  [25, 1363, 'p', 'n', '25 of 1,363 rows'],
  [13, 1363, 'p', null, 'Rows 1,351 to 1,363 of 1,363'],
  [7, 7, null, null, null],
  [0, 0, null, null, null],
])('says of %i rows of %i, between %j and %j: %j', (count, total, previous, next, words) => {
  expect(rowsWords({ data: Array.from({ length: count }), total, previous, next })).toBe(words);
});
