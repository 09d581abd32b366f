import { describe, expect, it } from 'vitest';
import { anyOf, byAlphabet, counted, dateFormat, figuresOr, inFigures, nounFor } from './english';

describe('English', () => {
  it.each([
    [0, '0 items'],
    [1, '1 item'],
    [2, '2 items'],
    [1_204, '1,204 items'],
  ])('counts %s as %s', (count, words) => expect(counted(count, 'item')).toBe(words));

  it('takes a plural of its own', () => {
    expect(counted(1, 'policy', 'policies')).toBe('1 policy');
    expect(counted(2, 'policy', 'policies')).toBe('2 policies');
    expect(nounFor(2, 'policy', 'policies')).toBe('policies');
  });

  it('puts figures as people read them', () => {
    expect(inFigures(21_729)).toBe('21,729');
    expect([figuresOr('?', null), figuresOr('?', undefined), figuresOr('?', 0)]).toEqual(['?', '?', '0']);
  });

  it('formats a calendar day in UTC, and an instant in the zone given', () => {
    const at = new Date('2017-08-31T02:00:00Z');
    expect(dateFormat({ dateStyle: 'medium' }).format(at)).toBe('Aug 31, 2017');
    expect(dateFormat({ dateStyle: 'medium', timeZone: 'America/Denver' }).format(at)).toBe('Aug 30, 2017');
  });

  it('lists and sorts', () => {
    expect(anyOf(['no', 'absent', 'excused'])).toBe('no, absent, or excused');
    expect(['Ñu', 'zoo', 'Ape', 'nut'].toSorted(byAlphabet)).toEqual(['Ape', 'Ñu', 'nut', 'zoo']);
  });
});
