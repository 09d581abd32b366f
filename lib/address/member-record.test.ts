import { expect, it } from 'vitest';
import { RECORD_PAGE } from '../views/member-record';
import { recordAddress, recordHref } from './member-record';

const whole = { role: null, option: null, outcome: null, year: null, limit: RECORD_PAGE, cursor: null };

it.each([
  ['', whole, []],
  ['role=sponsor&option=no&year=2019', { ...whole, role: 'sponsor', option: 'no', year: 2019 }, []],
  ['outcome=open&role=not-carried', { ...whole, outcome: 'open', role: 'not-carried' }, []],
  ['role=&option=&outcome=&year=&cursor=', whole, []],
  ['role=boss', whole, ['role']],
  ['option=maybe&outcome=%3Cscript%3E&year=19', whole, ['option', 'outcome', 'year']],
])('reads %j', (query, filter, fields) => {
  const read = recordAddress.parse(new URLSearchParams(query));
  expect(read.values).toEqual(filter);
  expect(read.problems.map(({ field }) => field)).toEqual(fields);
});

it('takes none of a repeated part, and says so', () => {
  const { values, problems } = recordAddress.parse({ year: ['2024', '2025'] });
  expect([values.year, problems[0]?.message]).toEqual([null, 'Year: give only one, not “2024” and “2025”.']);
});

it('prints what it reads', () => {
  const query = 'role=co-sponsor&option=absent&outcome=enacted&year=2021';
  expect(recordAddress.print(recordAddress.parse(new URLSearchParams(query)).values)).toBe(query);
  expect(recordHref('nyc', 'ann', {})).toBe('/nyc/members/ann/record');
  expect(recordHref('nyc', 'ann', { year: 2020 })).toBe('/nyc/members/ann/record?year=2020');
});
