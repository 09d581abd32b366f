import { describe, expect, it } from 'vitest';
import type { SeatDto } from '@/lib/views/people';
import { mainSeat, seatWords, serviceOf, termWords } from './seat-words';

const seat = (parts: Partial<SeatDto>): SeatDto => ({
  title: 'Council member',
  seat: null,
  body: 'City Council',
  bodySlug: 'city-council',
  bodyKind: 'legislature',
  startOn: null,
  endOn: null,
  sourceUrl: null,
  note: null,
  ...parts,
});

describe('a seat in words', () => {
  it.each([
    [seat({ seat: 'District 3' }), 'Council member, District 3'],
    [seat({ title: 'Mayor' }), 'Mayor'],
    [seat({ title: 'Committee chair', body: 'Finance' }), 'Committee chair, Finance'],
  ])('%#', (given, words) => expect(seatWords(given)).toBe(words));

  it.each([
    [{ startOn: '2015-07-20', endOn: '2019-07-15' }, 'Jul 20, 2015 to Jul 15, 2019'],
    [{ startOn: '2023-07-17' }, 'Since Jul 17, 2023; no end on record'],
    [{ endOn: '2015-07-20' }, 'Until Jul 20, 2015; start not known'],
    [{}, 'Dates not known'],
  ])('says of %o no more than is known', (given, words) => expect(termWords(seat(given))).toBe(words));

  it.each([
    ['one open term', [{ startOn: '2023-07-17' }], 'Since Jul 17, 2023; no end on record'],
    [
      'terms that follow on one another, the first without a start',
      [
        { startOn: '2019-07-15', endOn: '2023-07-17' },
        { startOn: '2015-07-20', endOn: '2019-07-15' },
        { endOn: '2015-07-20' },
      ],
      'From before Jul 20, 2015 to Jul 17, 2023',
    ],
    [
      'a gap between terms: only the last service',
      [
        { startOn: '2023-07-17', endOn: null },
        { startOn: '2015-07-20', endOn: '2019-07-15' },
      ],
      'Since Jul 17, 2023; no end on record',
    ],
    [
      'terms of which each begins on the day after the last',
      [
        { startOn: '2026-01-01', endOn: '2029-12-31' },
        { startOn: '2024-01-01', endOn: '2025-12-31' },
        { startOn: '2021-12-01', endOn: '2023-12-31' },
      ],
      'Dec 1, 2021 to Dec 31, 2029',
    ],
    [
      'a council of unnamed seats, whatever the office',
      [
        { startOn: '2026-01-01', endOn: '2029-12-31', title: 'Majority Leader' },
        { startOn: '2022-01-01', endOn: '2025-12-31' },
      ],
      'Jan 1, 2022 to Dec 31, 2029',
    ],
    [
      'another office beside it',
      [
        { startOn: '2019-07-15', endOn: '2023-07-17' },
        { startOn: '2015-07-20', endOn: '2019-07-15', title: 'Committee chair' },
      ],
      'Jul 15, 2019 to Jul 17, 2023',
    ],
  ])('takes terms together: %s', (_, terms, words) => expect(serviceOf(terms.map(seat))?.term).toBe(words));

  it.each([
    ['no seat', [], null],
    [
      'a title held for the last term',
      [
        { startOn: '2026-01-01', endOn: '2029-12-31', title: 'Majority Leader' },
        { startOn: '2022-01-01', endOn: '2025-12-31', title: 'Council Member' },
      ],
      {
        seat: 'Council Member',
        term: 'Jan 1, 2022 to Dec 31, 2029',
        title: 'Majority Leader, Jan 1, 2026 to Dec 31, 2029',
      },
    ],
    [
      'a title for every term',
      [
        { startOn: '2026-01-01', endOn: '2029-12-31', title: 'Minority Leader' },
        { startOn: '2022-01-01', endOn: '2025-12-31', title: 'Minority Whip' },
      ],
      { seat: 'Minority Leader', term: 'Jan 1, 2026 to Dec 31, 2029', title: null },
    ],
    [
      'an office that is no member’s',
      [
        { startOn: '2019-03-01', endOn: '2029-12-31', title: 'Public Advocate' },
        { startOn: '2010-01-01', endOn: '2019-03-01', title: 'Council Member' },
      ],
      { seat: 'Public Advocate', term: 'Mar 1, 2019 to Dec 31, 2029', title: null },
    ],
    [
      'a title given up',
      [
        { startOn: '2026-01-01', endOn: '2029-12-31', title: 'Council Member' },
        { startOn: '2022-01-01', endOn: '2025-12-31', title: 'Speaker' },
      ],
      { seat: 'Council Member', term: 'Jan 1, 2022 to Dec 31, 2029', title: null },
    ],
  ])('gives a title its own days: %s', (_, terms, service) =>
    expect(serviceOf(terms.map(seat))).toEqual(service),
  );

  it('prefers a seat of its own to an office held beside it', () => {
    const president = seat({ title: 'Council President', startOn: '2024-07-15' });
    const district = seat({ seat: 'District 1', startOn: '2023-07-17' });
    expect(mainSeat([president, district])).toBe(district);
    expect(mainSeat([president])).toBe(president);
    const caucus = seat({ body: 'Caucus', bodyKind: 'other', startOn: '2026-06-11' });
    const council = seat({ startOn: '2026-01-01' });
    expect(mainSeat([caucus, council])).toBe(council);
    expect(mainSeat([])).toBeNull();
  });
});
