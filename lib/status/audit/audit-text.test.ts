import { expect, it } from 'vitest';
import { processFor } from '../cities/processes';
import { type AuditInput, auditOf } from './audit';
import { auditText } from './audit-text';

const input = (number: string, sourceStatus: string | null): AuditInput => ({
  key: number,
  number,
  sourceStatus,
  item: { kind: 'bill', introducedOn: '2024-01-02', actions: [] },
});

it('counts what agrees, what differs and what cannot be compared', () => {
  const inputs = [
    input('Int 1-2024', 'Introduced'),
    input('Int 2-2024', 'Enacted'),
    input('Int 3-2024', null),
  ];
  const text = auditText(auditOf(processFor('nyc'), inputs, '2024-02-01'), 3);
  expect(text).toContain("Agreement with the source's word: 1 of 2 (50.00 %); 1 without a word to compare");
  expect(text).toMatch(/Int 2-2024: source "Enacted", ours filed\./);
});

it('says so where nothing can be compared', () => {
  expect(auditText(auditOf(processFor('generic'), [], '2024-02-01'), 0)).toContain('none to compare');
});
