import { expect, it } from 'vitest';
import { NOT_COME } from '@/lib/dates/not-come';
import { boardHref, parseBoardWanted } from './wanted';

const today = '2026-11-27';

it.each([
  ['', { on: null, group: null }, []],
  ['on=2026-08-21&group=Committee+on+Finance', { on: '2026-08-21', group: 'Committee on Finance' }, []],
  ['on=2026-02-30', { on: null, group: null }, ['on']],
  ['on=2026-11-27', { on: '2026-11-27', group: null }, []],
  ['on=2026-11-28&group=A', { on: null, group: 'A' }, ['on']],
  ['on=&group=', { on: null, group: null }, []],
])('reads %j', (query, wanted, fields) => {
  const read = parseBoardWanted(new URLSearchParams(query), today);
  expect(read.wanted).toEqual(wanted);
  expect(read.problems.map(({ field }) => field)).toEqual(fields);
});

it('says of a day to come that it has not come', () => {
  expect(parseBoardWanted({ on: '2030-01-01' }, today).problems).toEqual([
    { field: 'on', message: NOT_COME },
  ]);
});

it('prints what it reads', () => {
  const wanted = { on: '2026-08-21', group: 'A & B' };
  const href = boardHref('/nyc/boards/pending', wanted);
  expect(href).toBe('/nyc/boards/pending?on=2026-08-21&group=A+%26+B');
  expect(parseBoardWanted(new URL(href, 'http://x').searchParams, today).wanted).toEqual(wanted);
  expect(boardHref('/nyc/boards', {})).toBe('/nyc/boards');
});
