import { describe, expect, it } from 'vitest';
import { type Filter, filterOf } from '@/lib/legislation/filter';
import { NO_NAMES } from '@/lib/legislation/filter-sentence';
import type { SponsorPart } from '@/lib/legislation/sponsor-choice';
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

  const people = [
    { value: 'ann', label: 'Ann', count: 9, leads: 1 },
    { value: 'bob', label: 'Bob', count: 5, leads: 4 },
  ];
  it.each<[string, Partial<Filter>, SponsorPart | undefined, [string, number | null][]]>([
    [
      'what they lead, most first, before anybody is chosen',
      {},
      undefined,
      [
        ['bob', 4],
        ['ann', 1],
      ],
    ],
    [
      'any role, where the first is to come so',
      {},
      'any',
      [
        ['ann', 9],
        ['bob', 5],
      ],
    ],
    [
      'nothing, where that is not counted',
      {},
      'co-sponsor',
      [
        ['ann', null],
        ['bob', null],
      ],
    ],
    [
      'any role beside somebody in any',
      { sponsor: ['ann'] },
      undefined,
      [
        ['ann', 9],
        ['bob', 5],
      ],
    ],
    [
      'as the facets do under a role',
      { role: ['sponsor'] },
      undefined,
      [
        ['ann', 9],
        ['bob', 5],
      ],
    ],
  ])('counts of members %s', (_, filter, first, expected) => {
    const choices = choicesOf({ ...facets, sponsor: people }, 'sponsor', filterOf(filter), NO_NAMES, first);
    expect(choices.map(({ value, count }) => [value, count])).toEqual(expected);
  });

  it('ticks and unticks one value among others', () => {
    const filter = filterOf({ year: [2016] });
    expect(withTick(filter, 'year', '2017', true)).toEqual({ year: [2016, 2017] });
    expect(withTick(filter, 'year', '2016', false)).toEqual({ year: [] });
    expect(withTick(filter, 'sponsor', 'ann', true)).toEqual({ sponsor: ['ann'], role: ['sponsor'] });
  });
});
