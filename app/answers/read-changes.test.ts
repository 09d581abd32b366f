import { describe, expect, it } from 'vitest';
import { changesSelection } from '@/db/queries/city/changes';
import { changesAddress } from '@/lib/address/changes';
import { printCursor } from '@/lib/legislation/filter-cursor';
import { readChanges } from './read-changes';

const none = { since: null, until: null, item: null, subject: null, actor: null };
const read = (query: string) => readChanges(new URLSearchParams(query), 'America/New_York');

describe('what an address asks of the ledger', () => {
  it.each([
    ['', none],
    ['since=2026-06-09', { ...none, since: '2026-06-09T04:00:00Z' }],
    [
      'since=2026-06-09&until=2026-06-09',
      { ...none, since: '2026-06-09T04:00:00Z', until: '2026-06-10T04:00:00Z' },
    ],
    ['since=2026-06-09T01:00:00Z', { ...none, since: '2026-06-09T01:00:00Z' }],
    ['until=2026-06-09T01:00:00Z', { ...none, until: '2026-06-09T01:00:00Z' }],
    [
      'item=int-0196-2026&subject=roll-call&actor=source',
      { ...none, subject: 'roll-call', actor: 'source', item: 'int-0196-2026' },
    ],
  ])('%s', (query, expected) => {
    const { filter, problems, values } = read(query);
    expect(filter).toMatchObject(expected);
    expect(problems).toEqual([]);
    expect(changesAddress.print(values)).toBe(query.replaceAll(':', '%3A'));
  });

  it.each([
    ['since=2026-02-30', 'since'],
    ['until=2026-02-30T01:00:00', 'until'],
    ['subject=cheese', 'subject'],
    ['actor=nobody', 'actor'],
    ['item=../x', 'item'],
    ['cursor=abc', 'cursor'],
  ])('%s is left out, and said', (query, field) => {
    const { filter, problems, values } = read(query);
    expect(filter).toMatchObject(none);
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(changesAddress.print(values)).toBe('');
  });

  it('takes the place of its own list only', () => {
    const place = { direction: 'after', key: '2026-06-09T04:00:00Z', id: 7 } as const;
    const cursor = printCursor('changes', changesSelection(read('actor=source').filter), place);
    expect(read(`actor=source&cursor=${cursor}`)).toMatchObject({ problems: [], filter: { cursor } });
    expect(read(`actor=clock&cursor=${cursor}`)).toMatchObject({
      problems: [{ field: 'cursor' }],
      filter: { cursor: null },
    });
  });
});
