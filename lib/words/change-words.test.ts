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

  it('cuts what is very long', () => expect(valueWords('x'.repeat(200_000)).length).toBeLessThan(200));
});
