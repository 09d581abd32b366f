import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterOf } from './filter';
import { cursorSelection, printCursor, readCursor } from './filter-cursor';
import { parseFilter } from './filter-parse';

const parse = (query: string) => parseFilter(new URLSearchParams(query));

describe('a page token', () => {
  const here = filterOf({ kind: ['bill'] });
  const token = printCursor('legislation', cursorSelection('legislation', here), {
    direction: 'after',
    key: '2017-08-31',
    id: 7,
  });

  it('is taken back by its own list, at any length of page', () => {
    expect(parse(`kind=bill&limit=100&cursor=${token}`).problems).toEqual([]);
    expect(readCursor('legislation', cursorSelection('legislation', here), token)).toEqual({
      direction: 'after',
      key: '2017-08-31',
      id: 7,
    });
  });

  it.each([
    ['another filter', 'kind=policy', 'legislation'],
    ['another order', 'kind=bill&sort=number', 'legislation'],
    ['another list', 'kind=bill', 'timeline'],
  ] as const)('is refused by %s', (_, query, scope) => {
    const { problems } = parseFilter(new URLSearchParams(`${query}&cursor=${token}`), { scope });
    expect(problems).toEqual([{ field: 'cursor', message: expect.stringContaining('another list') }]);
  });

  it('is never read from noise', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => readCursor('legislation', '', noise) === null),
    );
  });
});
