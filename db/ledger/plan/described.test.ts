import { expect, it } from 'vitest';
import type { Ledger } from '../ledger';
import { described } from './described';

const ledger = { nameOf: (of: string, id: number) => `${of} ${id}` } as unknown as Ledger;

it.each<[unknown, unknown]>([
  ['text', 'text'],
  ['', ''],
  [0, 0],
  [false, false],
  [['a'], ['a']],
  [{ lastOn: '2024-05-01' }, { lastOn: '2024-05-01' }],
  [new Date('2026-01-01T10:00:00Z'), new Date('2026-01-01T10:00:00Z')],
  [null, undefined],
  [[], undefined],
  [{}, undefined],
])('tells %j as %j', (value, told) => {
  expect(described(ledger, ['note'], { note: value }).note).toEqual(told);
});

it('tells who is meant by name', () =>
  expect(described(ledger, ['bodyId', 'personId'], { bodyId: 4, personId: null })).toEqual({
    body: 'bodies 4',
  }));
