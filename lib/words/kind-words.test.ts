import { describe, expect, it } from 'vitest';
import { filterOf } from '../legislation/filter';
import { filterParts } from '../legislation/filter-parts';
import { filterSentence, NO_NAMES } from '../legislation/filter-sentence';
import { kindNoun } from './kind-words';

describe('a kind, as a city calls it', () => {
  it.each([
    ['denver', 'Council bill', 'Council bills, newest first'],
    ['nyc', 'Introduction', 'Introductions, newest first'],
    ['nowhere', 'Bill', 'Bills, newest first'],
    ['toString', 'Bill', 'Bills, newest first'],
    [null, 'Bill', 'Bills, newest first'],
  ])('of %s is a %s', (process, label, sentence) => {
    const filter = filterOf({ kind: ['bill'] });
    const names = { ...NO_NAMES, process };
    expect(kindNoun('bill', process).label).toBe(label);
    expect(filterSentence(filter, names)).toBe(sentence);
    expect(filterParts(filter, names).map((part) => part.label)).toEqual([label]);
  });

  it('is what all call it where the city has no word of its own', () => {
    expect(kindNoun('resolution', 'nyc').plural).toBe('resolutions');
  });
});
