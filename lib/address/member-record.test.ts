import { expect, it } from 'vitest';
import { parseRecordFilter, printRecordFilter, recordHref } from './member-record';

const whole = { role: null, option: null, outcome: null, year: null, cursor: null };

it.each([
  ['', whole, []],
  ['role=sponsor&option=no&year=2019', { ...whole, role: 'sponsor', option: 'no', year: 2019 }, []],
  ['outcome=open&role=not-carried', { ...whole, outcome: 'open', role: 'not-carried' }, []],
  ['role=&option=&outcome=&year=&cursor=', whole, []],
  ['role=boss', whole, ['role']],
  ['option=maybe&outcome=%3Cscript%3E&year=19', whole, ['option', 'outcome', 'year']],
])('reads %j', (query, filter, fields) => {
  const read = parseRecordFilter(new URLSearchParams(query));
  expect(read.filter).toEqual(filter);
  expect(read.problems.map(({ field }) => field)).toEqual(fields);
});

it('takes the first of a repeated part, as Next hands it over', () => {
  expect(parseRecordFilter({ year: ['2024', '2025'] }).filter.year).toBe(2024);
});

it('prints what it reads', () => {
  const query = 'role=co-sponsor&option=absent&outcome=enacted&year=2021';
  expect(printRecordFilter(parseRecordFilter(new URLSearchParams(query)).filter)).toBe(query);
  expect(recordHref('nyc', 'ann', {})).toBe('/nyc/members/ann/record');
  expect(recordHref('nyc', 'ann', { year: 2020 })).toBe('/nyc/members/ann/record?year=2020');
});
