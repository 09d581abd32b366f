import { expect, it } from 'vitest';
import { ORDINANCE_KINDS } from '@/lib/legislation/filter';
import type { Facet } from '@/lib/views/facets';
import type { Kind } from '@/lib/words/vocabulary';
import { presetsFor } from './explorer-head';

const facet = (value: Kind, count = 3): Facet => ({ value, label: null, count });
const NEW_YORK = [facet('bill'), facet('resolution'), facet('land-use')];

it.each<[string, readonly Kind[], Facet[], boolean, string[]]>([
  ['what the city has', [], NEW_YORK, true, ['Everything', 'Ordinances', 'Resolutions']],
  ['one of several kinds', [], [facet('referred-question')], true, ['Everything', 'Ordinances']],
  ['a kind that counts none', [], [facet('bill', 0)], true, ['Everything']],
  ['the one that is on', ['executive-order'], [], true, ['Everything', 'Executive orders']],
  ['the one of several kinds that is on', ORDINANCE_KINDS, [], true, ['Everything', 'Ordinances']],
  [
    'all where kinds were left out',
    [],
    [],
    false,
    ['Everything', 'Ordinances', 'Resolutions', 'Executive orders'],
  ],
])('offers %s', (_, chosen, counted, isWhole, labels) =>
  expect(presetsFor(chosen, counted, isWhole, null).map(({ label }) => label)).toEqual(labels),
);

it('names what a city makes laws of by the city’s own word', () => {
  const [, ordinances] = presetsFor([], NEW_YORK, true, 'nyc');
  expect(ordinances?.label).toBe('Introductions');
});
