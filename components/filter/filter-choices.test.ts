import { describe, expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import { NO_NAMES } from '@/lib/legislation/filter-sentence';
import type { Facets } from '@/lib/views/facets';
import { choicesOf, knownNames, withTick } from './filter-choices';

const facets: Facets = {
  kind: [{ value: 'bill', label: null, count: 66 }],
  stage: [],
  outcome: [],
  route: [],
  activity: [],
  sponsor: [{ value: 'robin-kniech', label: 'Robin Kniech', count: 7, leads: 7 }],
  committee: [],
  year: [{ value: '2017', label: null, count: 40 }],
  topic: [{ value: 'public-safety', label: null, count: 3 }],
};

describe('what a filter offers', () => {
  it.each([
    ['kind', 'Bill', 66],
    ['sponsor', 'Robin Kniech', 7],
    ['year', '2017', 40],
    ['topic', 'Public safety', 3],
  ] as const)('%s: %s', (key, label, count) => {
    expect(choicesOf(facets, key, filterOf({}), NO_NAMES)[0]).toMatchObject({ label, count });
  });

  it('keeps what is ticked though no row has it, by its name', () => {
    const names = { sponsor: { 'paul-lopez': 'Paul López' }, committee: {}, process: null };
    const choices = choicesOf(facets, 'sponsor', filterOf({ sponsor: ['paul-lopez'] }), names);
    expect(choices[1]).toEqual({ value: 'paul-lopez', label: 'Paul López', count: 0 });
  });

  it('knows the names of what it offers', () => {
    expect(knownNames(facets, NO_NAMES).sponsor).toEqual({ 'robin-kniech': 'Robin Kniech' });
  });

  it('ticks and unticks one value among others', () => {
    const filter = filterOf({ year: [2016] });
    expect(withTick(filter, 'year', '2017', true)).toEqual({ year: [2016, 2017] });
    expect(withTick(filter, 'year', '2016', false)).toEqual({ year: [] });
  });
});
