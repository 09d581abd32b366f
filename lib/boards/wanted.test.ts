import { expect, it } from 'vitest';
import { boardHref, parseBoardWanted } from './wanted';

it.each([
  ['', { on: null, group: null }, []],
  ['on=2026-08-21&group=Committee+on+Finance', { on: '2026-08-21', group: 'Committee on Finance' }, []],
  ['on=2026-02-30', { on: null, group: null }, ['on']],
  ['on=&group=', { on: null, group: null }, []],
])('reads %j', (query, wanted, fields) => {
  const read = parseBoardWanted(new URLSearchParams(query));
  expect(read.wanted).toEqual(wanted);
  expect(read.problems.map(({ field }) => field)).toEqual(fields);
});

it('prints what it reads', () => {
  const wanted = { on: '2026-08-21', group: 'A & B' };
  const href = boardHref('/nyc/boards/pending', wanted);
  expect(href).toBe('/nyc/boards/pending?on=2026-08-21&group=A+%26+B');
  expect(parseBoardWanted(new URL(href, 'http://x').searchParams).wanted).toEqual(wanted);
  expect(boardHref('/nyc/boards', {})).toBe('/nyc/boards');
});
