import { expect, it } from 'vitest';
import { pageOfRows } from './page-of-rows';

const rows = Array.from({ length: 7 }, (_, index) => index);
const ask = (query: string) => pageOfRows(rows, new URLSearchParams(query), { scope: 'members' });

it('gives a list whole where no limit is asked for', () => {
  expect(ask('')).toEqual({ data: rows, total: 7, next: null, previous: null });
  expect(pageOfRows([], new URLSearchParams(), { scope: 'members' })).toMatchObject({ data: [], total: 0 });
});

it('goes through it each row once, and back', () => {
  const pages = [ask('limit=3')];
  for (let last = pages[0]; last?.next; last = pages.at(-1)) pages.push(ask(`limit=3&cursor=${last.next}`));
  expect(pages.map(({ data }) => data)).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  expect(ask(`limit=3&cursor=${pages[2]?.previous}`).data).toEqual([3, 4, 5]);
  expect(ask(`cursor=${pages[0]?.next}`).data).toEqual([3, 4, 5, 6]);
});

it.each(['limit=0', 'limit=101', 'cursor=abc', 'x=1'])('refuses %s', (query) =>
  expect(() => ask(query)).toThrow(expect.objectContaining({ code: 'bad-request' })),
);

it('takes a place of its own list only', () => {
  const { next } = pageOfRows(rows, new URLSearchParams('limit=1'), { scope: 'work-list', selection: 'a' });
  const again = (selection: string) =>
    pageOfRows(rows, new URLSearchParams({ cursor: String(next) }), { scope: 'work-list', selection });
  expect(again('a').data).toHaveLength(6);
  expect(() => again('b')).toThrow('another list');
});
