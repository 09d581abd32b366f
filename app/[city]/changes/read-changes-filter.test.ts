import { describe, expect, it } from 'vitest';
import { readChangesFilter } from './read-changes-filter';

const none = { since: null, until: null, item: null, subject: null, actor: null };
const read = (query: string) => readChangesFilter(new URLSearchParams(query), 'America/New_York');

describe('what an address asks of the ledger', () => {
  it.each([
    ['', none],
    ['since=2026-06-09', { ...none, since: '2026-06-09T04:00:00Z' }],
    [
      'since=2026-06-09&until=2026-06-09',
      { ...none, since: '2026-06-09T04:00:00Z', until: '2026-06-10T04:00:00Z' },
    ],
    ['since=2026-06-09T01:00:00Z', { ...none, since: '2026-06-09T01:00:00Z' }],
    [
      'subject=roll-call&actor=source&item=int-0196-2026',
      { ...none, subject: 'roll-call', actor: 'source', item: 'int-0196-2026' },
    ],
  ])('%s', (query, expected) => {
    const { filter, problems, given, isNewest } = read(query);
    expect(filter).toMatchObject(expected);
    expect({ problems, isNewest, given }).toEqual({
      problems: [],
      isNewest: true,
      given: Object.fromEntries(new URLSearchParams(query)),
    });
  });

  it.each([
    ['since=2026-02-30', 'since'],
    ['until=2026-06-09T01:00:00Z', 'until'],
    ['subject=cheese', 'subject'],
    ['actor=nobody', 'actor'],
    ['item=../x', 'item'],
    ['cursor=abc', 'cursor'],
  ])('%s is left out, and said', (query, field) => {
    const { filter, problems, given } = read(query);
    expect(filter).toMatchObject(none);
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    expect(given).toEqual({});
  });

  it('takes the place of its own list only', () => {
    const { filter } = read('actor=source');
    expect(read(`actor=source&cursor=${filter.cursor}`)).toMatchObject({ problems: [], isNewest: false });
    expect(read(`actor=clock&cursor=${filter.cursor}`).problems).toHaveLength(1);
  });
});
