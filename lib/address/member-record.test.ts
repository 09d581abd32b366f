import { expect, it } from 'vitest';
import { parseRecordWanted, printRecordWanted, recordHref, WHOLE_RECORD } from './member-record';

it.each([
  ['', WHOLE_RECORD, []],
  ['role=sponsor&option=no&year=2019', { ...WHOLE_RECORD, role: 'sponsor', option: 'no', year: 2019 }, []],
  ['outcome=open&role=not-carried', { ...WHOLE_RECORD, outcome: 'open', role: 'not-carried' }, []],
  ['role=&option=&outcome=&year=&cursor=', WHOLE_RECORD, []],
  ['role=boss', WHOLE_RECORD, ['role']],
  ['option=maybe&outcome=%3Cscript%3E&year=19', WHOLE_RECORD, ['option', 'outcome', 'year']],
])('reads %j', (query, wanted, fields) => {
  const read = parseRecordWanted(new URLSearchParams(query));
  expect(read.wanted).toEqual(wanted);
  expect(read.problems.map(({ field }) => field)).toEqual(fields);
});

it('takes the first of a repeated part, as Next hands it over', () => {
  expect(parseRecordWanted({ year: ['2024', '2025'] }).wanted.year).toBe(2024);
});

it('prints what it reads', () => {
  const query = 'role=co-sponsor&option=absent&outcome=enacted&year=2021';
  expect(printRecordWanted(parseRecordWanted(new URLSearchParams(query)).wanted)).toBe(query);
  expect(recordHref('nyc', 'ann', {})).toBe('/nyc/members/ann/record');
  expect(recordHref('nyc', 'ann', { year: 2020 })).toBe('/nyc/members/ann/record?year=2020');
});
