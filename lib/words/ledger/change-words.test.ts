import { describe, expect, it } from 'vitest';
import type { ChangeDto } from '@/lib/views/ledger';
import { subjectWords, valueWords } from './change-words';

const change = (parts: Partial<ChangeDto>): ChangeDto => ({
  id: '1',
  at: '2026-11-24T08:00:00Z',
  actor: 'source',
  subject: 'item',
  field: null,
  before: null,
  after: null,
  item: null,
  ...parts,
});

describe('a change in words', () => {
  it.each([
    [{ subject: 'roll-call', after: { yes: 10 } }, 'Roll call first seen'],
    [{ subject: 'document', before: { title: 'Minutes' } }, 'Document gone'],
    [{ field: 'shortTitle', before: 'a', after: 'b' }, 'Item: short title'],
  ])('%o', (parts, words) => expect(subjectWords(change(parts))).toBe(words));

  it.each([
    [null, 'not known'],
    ['', 'blank'],
    [false, 'no'],
    [12, '12'],
    [{ title: 'Minutes', url: 'https://example.org/1', pages: 3 }, 'Minutes; 3'],
    [{}, 'nothing'],
    [['a', 'b'], 'a; b'],
  ])('shows %o as text', (value, words) => expect(valueWords(value)).toBe(words));

  it.each([
    ['on-floor', 'stage', 'Before the council'],
    ['Int-1', 'number', 'Int-1'],
    ['2026-06-09', 'introducedOn', 'June 9, 2026'],
  ])('shows %s of %s as %s', (value, field, words) => expect(valueWords(value, field)).toBe(words));

  it('tells a status by its sentence, with what else was told', () => {
    const status = {
      kind: 'bill',
      stage: 'concluded',
      outcome: 'enacted',
      route: 'signed',
      since: '2017-08-31',
      becauseRule: 'signed',
      becauseAction: 'Signed by Mayor Hancock',
    };
    expect(valueWords(status, 'status')).toBe(
      'Signed by the mayor on Thursday, August 31, 2017; Signed by Mayor Hancock',
    );
    expect(valueWords({ ...status, becauseAction: 'x'.repeat(500) }, 'status')).toMatch(
      /^Signed by the mayor/,
    );
    const held = { stage: 'in-committee', step: 'laid-over-in-committee', heldUntil: '2024-06-01' };
    expect(valueWords({ ...held, told: { isReturnOver: true }, since: '2024-05-01' }, 'status')).toBe(
      'Laid over in committee on Wednesday, May 1, 2024; it was to return on Saturday, June 1, 2024',
    );
  });

  it('says until when somebody must act, and no id', () => {
    const sent = {
      stage: 'with-executive',
      told: { passedOn: '2017-08-28', sentOn: '2017-08-28' },
      since: '2017-08-28',
      becauseRule: 'passed',
      becauseOn: '2017-08-28',
      isInferred: false,
      actByOn: '2017-09-05',
      actByClock: 'executive',
    };
    expect(valueWords(sent, 'status')).toBe(
      'Passed by the council on Monday, August 28, 2017; now before the mayor; last day to act September 5, 2017',
    );
  });

  it.each([
    [{ kind: 'bill', isInferred: false }, 'status', 'The record shows no action on it'],
    [
      { number: '17-0940', kind: 'bill', title: 'A bill', isInferred: false },
      null,
      'The record shows no action on it; 17-0940; bill; A bill',
    ],
    [{ name: 'Ann Lee', option: 'yes', isInferred: true }, null, 'Ann Lee; yes'],
  ])('tells %j of %s as a status only where it is one', (value, field, words) =>
    expect(valueWords(value, field)).toBe(words),
  );

  it('tells a status that an older release stored in words as that release did', () => {
    const older = { stage: 'filed', step: 'Introduced', sentence: 'Introduced on Monday, May 6, 2024' };
    expect(valueWords(older, 'status')).toBe('filed; Introduced; Introduced on Monday, May 6, 2024');
  });

  it('cuts what is very long', () => expect(valueWords('x'.repeat(200_000)).length).toBeLessThan(200));
});
