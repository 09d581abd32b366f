import { expect, it } from 'vitest';
import { z } from 'zod';
import type { SourceIssue } from './issues';
import { readRow } from './rows';

const shape = z.object({ VoteId: z.number(), VoteValueName: z.string().nullish() });

it.each<[unknown, string]>([
  [{ VoteId: 7, VoteValueName: 3 }, '7'],
  [{ VoteId: 'seven' }, 'seven'],
  [{ VoteId: null }, 'null'],
  [{ VoteId: { toString: false } }, '{"toString":false}'],
  [{ VoteId: [{ valueOf: null, toString: null }] }, '[{"valueOf":null,"toString":null}]'],
  [{ VoteValueName: 'Yes' }, '?'],
  [null, '?'],
  ['a row', '?'],
])('reports %j under the key %s and throws nothing', (row, key) => {
  const issues: SourceIssue[] = [];
  readRow(shape, row, 'vote', issues);
  expect(issues.map(({ subjectKey }) => subjectKey)).toEqual([key]);
});
