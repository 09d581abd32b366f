import { expect, it } from 'vitest';
import { NOT_COME } from '../dates/not-come';
import { boardAddress, parseBoard } from './boards';

const today = '2026-11-27';

it.each([
  ['', { on: null, group: null, year: null }, []],
  [
    'on=2026-08-21&group=Committee+on+Finance',
    { on: '2026-08-21', group: 'Committee on Finance', year: null },
    [],
  ],
  ['year=1998', { on: null, group: null, year: 1998 }, []],
  ['year=98', { on: null, group: null, year: null }, ['year']],
  ['on=2026-02-30', { on: null, group: null, year: null }, ['on']],
  ['on=2026-11-27', { on: '2026-11-27', group: null, year: null }, []],
  ['on=2026-11-28&group=A', { on: null, group: 'A', year: null }, ['on']],
  ['on=&group=', { on: null, group: null, year: null }, []],
])('reads %j', (query, filter, fields) => {
  const read = parseBoard(new URLSearchParams(query), today);
  expect(read.values).toEqual({ ...filter, page: 1 });
  expect(read.problems.map(({ field }) => field)).toEqual(fields);
});

it('says of a day to come that it has not come', () => {
  expect(parseBoard({ on: '2030-01-01' }, today).problems).toEqual([{ field: 'on', message: NOT_COME }]);
});

it.each([
  ['', 1],
  ['page=3', 3],
  ['page=0', 1],
  ['page=-1', 1],
  ['page=1e9', 1],
])('takes the page of %j for %i', (query, page) =>
  expect(parseBoard(new URLSearchParams(query), today).values.page).toBe(page),
);

it('names a page from the second on', () => {
  expect(boardAddress.href('/b', { on: '2026-08-21', page: 2 })).toBe('/b?on=2026-08-21&page=2');
  expect(boardAddress.href('/b', { page: 1 })).toBe('/b');
});

it('prints what it reads', () => {
  const filter = { on: '2026-08-21', group: 'A & B', year: 1998 };
  const href = boardAddress.href('/nyc/boards/pending', filter);
  expect(href).toBe('/nyc/boards/pending?year=1998&on=2026-08-21&group=A+%26+B');
  expect(parseBoard(new URL(href, 'http://x').searchParams, today).values).toEqual({ ...filter, page: 1 });
  expect(boardAddress.href('/nyc/boards', {})).toBe('/nyc/boards');
});
