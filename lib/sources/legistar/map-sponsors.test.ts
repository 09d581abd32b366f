import { describe, expect, it } from 'vitest';
import { mapContext } from './map-context';
import { compareVersions, mapSponsors } from './map-sponsors';

const row = (name: string | null, more: object = {}) => ({
  MatterSponsorMatterVersion: '1',
  MatterSponsorNameId: null,
  MatterSponsorBodyId: null,
  MatterSponsorName: name,
  MatterSponsorSequence: null,
  ...more,
});
const context = () => mapContext(null, 'https://webapi.legistar.com/v1/x');

describe('mapSponsors', () => {
  it.each([
    [
      'only those of the current version',
      '2',
      [row('Old'), row('New', { MatterSponsorMatterVersion: '2' })],
      [['New', 'sponsor', null, null]],
    ],
    [
      'those of the latest version that lists some, where the current one lists none',
      'C',
      [row('A', { MatterSponsorMatterVersion: 'A' }), row('B', { MatterSponsorMatterVersion: 'B' })],
      [['B', 'sponsor', null, null]],
    ],
    [
      'by sequence, a missing one first, else as listed',
      '1',
      [row('Two', { MatterSponsorSequence: 1 }), row('One'), row('Three', { MatterSponsorSequence: 1 })],
      [
        ['One', 'sponsor', null, null],
        ['Two', 'co-sponsor', null, null],
        ['Three', 'co-sponsor', null, null],
      ],
    ],
    [
      'one person once, a body under its own key',
      '1',
      [
        row('Ann', { MatterSponsorNameId: 7 }),
        row('Ann', { MatterSponsorNameId: 7 }),
        row('Council', { MatterSponsorBodyId: 1 }),
      ],
      [
        ['Ann', 'sponsor', '7', null],
        ['Council', 'co-sponsor', null, '1'],
      ],
    ],
  ])('lists %s', (_name, version, rows, expected) => {
    const sponsors = mapSponsors(context(), '9', version, rows);
    expect(sponsors.map((one) => [one.name, one.role, one.personKey, one.bodyKey])).toEqual(expected);
  });

  it('reports rows that name nobody, as New York has on 1,436 of its old items', () => {
    const where = context();
    expect(mapSponsors(where, '9', '1', [row(null), row('Ann')]).map(({ name }) => name)).toEqual(['Ann']);
    expect(where.issues).toEqual([
      {
        kind: 'unnamed-sponsor',
        subject: 'matter',
        subjectKey: '9',
        detail: '1 of 2 sponsor rows name nobody',
      },
    ]);
  });
});

it('ranks version marks: as introduced, numbers by value, letters', () => {
  expect(['B', '10', 'AA', '*', '9', 'A', '2'].sort(compareVersions)).toEqual([
    '*',
    '2',
    '9',
    '10',
    'A',
    'B',
    'AA',
  ]);
});
