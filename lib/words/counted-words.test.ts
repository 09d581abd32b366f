import { expect, it } from 'vitest';
import type { Figures } from '../views/figures';
import { countedWords, figuresWords } from './counted-words';

const at = '2026-01-02T18:30:00.000Z';

it.each<[string, number, Figures, string | null]>([
  ['of a city without facts', 0, null, null],
  ['of figures of the facts as they are', 3, { version: 3, at }, null],
  [
    'of figures of older facts',
    4,
    { version: 3, at },
    'Counted as of January 2, 2026 at 11:30 AM MST; what changed since is being counted.',
  ],
  [
    'where nothing was counted yet',
    4,
    null,
    'The record is being counted for the first time: look again in a few minutes.',
  ],
])('says %s how current they are', (_, version, figures, words) => {
  expect(countedWords({ version, figures, timeZone: 'America/Denver' })).toBe(words);
});

it('tells figures that are behind in a list of cities', () => {
  expect([figuresWords(true), figuresWords(false)]).toEqual(['figures behind', 'figures counted']);
});
