import { describe, expect, it } from 'vitest';
import { DENVER } from './cities/denver';
import { GENERIC } from './cities/generic';
import { NYC } from './cities/nyc';
import { certainEndOf, lastDayOf, termEndAfter } from './clocks';
import { action, body, item } from './fixtures/action';
import { wordedOn } from './fixtures/worded-on';
import type { CityProcess, Clock } from './process';

const clock = (rest: Partial<Clock>): Clock => ({
  sentence: 'Invented for this test',
  days: 5,
  counted: 'calendar',
  lastDay: 'stays',
  certainDays: null,
  citation: null,
  note: null,
  ...rest,
});

/** Independence Day 2025 falls on a Friday. */
const withHolidays: CityProcess = { ...DENVER, holidays: ['2025-07-04'] };

describe('the last day of a clock', () => {
  it.each([
    ['calendar days', DENVER, {}, '2025-07-01', '2025-07-06'],
    ['calendar days, the last on a Sunday that stays', NYC, { days: 30 }, '2025-11-28', '2025-12-28'],
    ['the next business day', withHolidays, { lastDay: 'next-business-day' }, '2025-07-01', '2025-07-07'],
    [
      'the next business day after a holiday',
      withHolidays,
      { days: 3, lastDay: 'next-business-day' },
      '2025-07-01',
      '2025-07-07',
    ],
    [
      'business days over a holiday and a weekend',
      withHolidays,
      { counted: 'business' },
      '2025-07-01',
      '2025-07-09',
    ],
    ['business days without a list of holidays', DENVER, { counted: 'business' }, '2025-07-01', null],
    ['an unknown length', DENVER, { days: null }, '2025-07-01', null],
    ['an unknown way of counting', DENVER, { counted: null }, '2025-07-01', null],
    ['a weekday, whatever the weekend rule', DENVER, { days: 1, lastDay: null }, '2025-07-01', '2025-07-02'],
    ['a Sunday, the weekend rule not known', DENVER, { lastDay: null }, '2025-07-01', null],
  ] as const)('%s', (_, process, rest, from, last) => {
    expect(lastDayOf(process, clock(rest), from)).toBe(last);
  });

  it('has a certain end only where one is known', () => {
    expect(certainEndOf(DENVER, clock({ counted: null }), '2025-07-01')).toBeNull();
    expect(certainEndOf(DENVER, clock({ counted: null, certainDays: 21 }), '2025-07-01')).toBe('2025-07-22');
    expect(certainEndOf(NYC, NYC.clocks.executive, '2025-11-25')).toBe('2025-12-25');
  });

  it('finds the end of the term a day lies in', () => {
    expect(termEndAfter(NYC, '2025-12-31')).toBe('2025-12-31');
    expect(termEndAfter(NYC, '2026-01-01')).toBe('2029-12-31');
    expect(termEndAfter(GENERIC, '2026-01-01')).toBeNull();
  });

  it('says of every clock what it is and, where its length is known, where it stands written', () => {
    for (const process of [DENVER, NYC, GENERIC]) {
      for (const one of Object.values(process.clocks)) {
        expect(one.sentence.length).toBeGreaterThan(20);
        expect(one.days === null ? one.note : one.citation).not.toBeNull();
      }
    }
  });
});

describe('clocks and recorded actions', () => {
  const sent = action({ raw: 'Sent to Mayor by Council', on: '2024-01-10' });

  it('lets a recorded signing after the thirty days beat the clock', () => {
    const bill = item('bill', [sent, action({ raw: 'Signed Into Law by Mayor', on: '2024-02-20' })]);
    expect(wordedOn(NYC, bill, '2024-02-09').stage).toBe('with-executive');
    expect(wordedOn(NYC, bill, '2024-02-10')).toMatchObject({ route: 'unsigned', inferred: true });
    expect(wordedOn(NYC, bill, '2024-02-20')).toMatchObject({ route: 'signed', inferred: false });
  });

  it('does not let the end of a term end what is with the mayor', () => {
    const late = action({ raw: 'Sent to Mayor by Council', on: '2025-12-20' });
    const filed = action({ raw: 'Filed (End of Session)', on: '2025-12-31' });
    expect(wordedOn(NYC, item('bill', [late, filed]), '2026-01-10').stage).toBe('with-executive');
    expect(wordedOn(NYC, item('bill', [late, filed]), '2026-01-20')).toMatchObject({ route: 'unsigned' });
  });

  it('ends an item that is only on file with its term, from the day it was filed', () => {
    expect(wordedOn(NYC, item('bill', [], { introducedOn: '2025-06-01' }), '2025-12-31').stage).toBe('filed');
    expect(wordedOn(NYC, item('bill', [], { introducedOn: '2025-06-01' }), '2026-01-01').outcome).toBe(
      'expired',
    );
  });

  it('does not take an action nobody understands for a sign of life after the term', () => {
    const referred = action({ raw: 'Referred to Comm by Council', on: '2025-06-01' });
    const odd = action({ raw: 'Approved by Martians', on: '2026-03-01' });
    expect(wordedOn(NYC, item('bill', [referred, odd]), '2026-04-01')).toMatchObject({
      outcome: 'expired',
      unknownWordings: ['Approved by Martians'],
    });
  });

  it('lets a contract stand when its review has run out in silence, and an ordinance never', () => {
    const filing = action({ raw: 'approved for filing', on: '2024-07-24', result: 'pass' });
    const contract = item('resolution', [filing], { reviewEndsOn: '2024-09-09' });
    expect(wordedOn(DENVER, contract, '2024-09-01')).toMatchObject({
      stage: 'reported',
      actBy: { on: '2024-09-09', rule: DENVER.clocks.contractReview.sentence },
    });
    expect(wordedOn(DENVER, contract, '2024-09-24')).toMatchObject({
      outcome: 'adopted',
      inferred: true,
      because: { rule: 'stands-by-silence' },
      sentence: 'Stands without a vote since Tuesday, September 24, 2024 (time to review ran out)',
    });
    expect(wordedOn(DENVER, item('bill', [filing]), '2024-12-31').stage).toBe('reported');
  });

  it('sends a law back before the council when the mayor vetoes, in either city', () => {
    const passed = action({ raw: 'passed', on: '2024-01-08', result: 'pass', body: body('legislature') });
    const vetoed = action({ text: 'Vetoed by Mayor Johnston', on: '2024-01-12', body: body('executive') });
    expect(wordedOn(DENVER, item('bill', [passed, vetoed]), '2024-01-12')).toMatchObject({
      stage: 'on-floor',
      outcome: null,
    });
  });
});
