import { describe, expect, it } from 'vitest';
import { facts } from '../../sources/record/fixtures/denver';
import { DENVER } from '../cities/denver';
import { NYC } from '../cities/nyc';
import { action, item } from '../fixtures/action';
import { denverItem } from '../fixtures/denver-record';
import { nycItems } from '../fixtures/nyc-histories';
import { auditOf } from './audit';

const inputs = nycItems.map((one) => ({ key: one.number, ...one }));

describe('the audit', () => {
  const audit = auditOf(NYC, inputs, '2026-08-22');

  it('counts every item once, in each of its tables', () => {
    const sum = (rows: { count: number }[]) => rows.reduce((all, row) => all + row.count, 0);
    expect(audit.items).toBe(nycItems.length);
    expect(audit.agree + audit.disagree + audit.notCompared).toBe(audit.items);
    expect(sum(audit.rules)).toBe(audit.items);
    expect(sum(audit.outcomes)).toBe(audit.items);
    expect(sum(audit.reasons)).toBe(audit.disagree);
    expect(audit.actions.classified).toBe(audit.actions.total);
  });

  it('tells the routes apart, what is inferred beside what is stated', () => {
    expect(audit.routes).toEqual([
      { route: 'unsigned', stated: 5, inferred: 1 },
      { route: 'signed', stated: 4, inferred: 0 },
      { route: 'override', stated: 3, inferred: 0 },
    ]);
  });

  it('lists each disagreement with a sentence that names what decided', () => {
    expect(audit.disagreements.find((row) => row.number === 'Int 0971-2024')).toMatchObject({
      sourceStatus: 'Committee',
      outcome: 'expired',
      reason: 'term-over',
      explanation:
        'The term ended with no final action on record; the source has not changed its word since. Ours (Wednesday, December 31, 2025): The council’s term ended with no final action on record, which ends it.',
    });
  });

  it('counts wordings it does not know with an example, and goes on', () => {
    const odd = [1, 2].map((n) => ({
      key: `odd-${n}`,
      number: null,
      sourceStatus: 'Strange',
      item: item('bill', [action({ raw: 'Approved by Martians', on: '2026-01-01' })]),
    }));
    expect(auditOf(NYC, odd, '2026-08-22')).toMatchObject({
      actions: { total: 2, classified: 0 },
      unknownWordings: [{ wording: 'Approved by Martians', count: 2, example: 'odd-1' }],
      notCompared: 2,
    });
  });

  it('finds nineteen differences in Denver, all for want of a final action', () => {
    const denver = facts.items
      .filter((one) => one.kind !== 'executive-order')
      .map((one) => ({
        key: one.key,
        number: one.number,
        sourceStatus: one.sourceStatus,
        item: denverItem(one.key),
      }));
    const found = auditOf(DENVER, denver, '2026-03-31');
    expect(found.reasons).toEqual([{ reason: 'no-final-vote', count: 19 }]);
    expect(found.actions).toEqual({ total: 300, classified: 300 });
  });
});
