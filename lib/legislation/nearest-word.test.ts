import { expect, it } from 'vitest';
import { nearestWord } from './nearest-word';

it.each<[string, string[], string | null]>([
  ['housng', ['hours', 'housing', 'house'], 'housing'],
  ['imigration', ['migration', 'immigration', 'integration'], 'immigration'],
  ['zonning', ['zoning', 'running'], 'zoning'],
  ['budget', ['budget'], null],
  ['xyzzy', ['housing', 'budget'], null],
  ['anything', [], null],
])('finds for %s', (word, candidates, nearest) => expect(nearestWord(word, candidates)).toBe(nearest));
