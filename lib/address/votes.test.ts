import { expect, it } from 'vitest';
import { votesAddress, votesHref } from './votes';

const all = { divided: false, member: null, value: null, body: null, held: null, limit: 25, cursor: null };

it.each([
  ['', all, []],
  ['divided=yes&held=2024', { ...all, divided: true, held: 2024 }, []],
  [
    'member=lopez&value=no&body=city-council',
    { ...all, member: 'lopez', value: 'no', body: 'city-council' },
    [],
  ],
  ['divided=&member=&held=', all, []],
  ['divided=true', all, ['divided']],
  ['value=no', all, ['value']],
  ['member=lopez&value=aye', { ...all, member: 'lopez' }, ['value']],
  ['held=24', all, ['held']],
  ['member=%3Cscript%3E', all, ['member']],
])('reads %j', (query, filter, fields) => {
  const read = votesAddress.parse(new URLSearchParams(query));
  expect(read.values).toEqual(filter);
  expect(read.problems.map(({ field }) => field)).toEqual(fields);
});

it('takes none of a repeated part, and says so', () => {
  const { values, problems } = votesAddress.parse({ held: ['2024', '2025'] });
  expect([values.held, problems.map(({ field }) => field)]).toEqual([null, ['held']]);
});

it('prints what it reads', () => {
  const query = 'divided=yes&member=lopez&value=no&body=luti&held=2017';
  expect(votesAddress.print(votesAddress.parse(new URLSearchParams(query)).values)).toBe(query);
  expect(votesHref('denver', {})).toBe('/denver/votes');
});
