import { expect, it } from 'vitest';
import type { SeatDto } from '@/lib/views/people';
import { seatGroups } from './seat-groups';

const seat = (parts: Partial<SeatDto>): SeatDto => ({
  title: 'Council member',
  seat: 'District 1',
  body: 'City Council',
  bodySlug: 'city-council',
  bodyKind: 'legislature',
  startOn: null,
  endOn: null,
  sourceUrl: null,
  note: null,
  ...parts,
});

it('puts terms in one office together and keeps a changed seat apart', () => {
  const groups = seatGroups([
    seat({ startOn: '2022-01-01', endOn: '2023-12-31', seat: 'District 2' }),
    seat({ startOn: '2018-01-01', endOn: '2021-12-31', note: 'Won a special election' }),
    seat({ startOn: '2014-01-01', endOn: '2017-12-31', sourceUrl: 'https://example.org/a' }),
    seat({ startOn: '2014-01-01', endOn: '2017-12-31', sourceUrl: 'https://example.org/a' }),
  ]);
  expect(groups).toMatchObject([
    { office: 'Council member, District 2', terms: ['Jan 1, 2022 to Dec 31, 2023'] },
    {
      office: 'Council member, District 1',
      terms: ['Jan 1, 2018 to Dec 31, 2021', 'Jan 1, 2014 to Dec 31, 2017'],
      notes: ['Won a special election'],
      sources: ['https://example.org/a'],
    },
  ]);
});

it('puts the council first', () => {
  const caucus = seat({ body: 'Caucus', bodyKind: 'other', seat: null, title: 'Member' });
  expect(seatGroups([caucus, seat({})]).map(({ body }) => body)).toEqual(['City Council', 'Caucus']);
});

it('says what is not known', () => {
  expect(seatGroups([seat({ body: null, bodySlug: null })])).toMatchObject([
    { body: null, terms: ['Dates not known'] },
  ]);
  expect(seatGroups([])).toEqual([]);
});
