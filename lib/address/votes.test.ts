import { expect, it } from 'vitest';
import { ALL_VOTES, parseVotesFilter, printVotesFilter, votesHref } from './votes';

it.each([
  ['', ALL_VOTES, []],
  ['divided=yes&held=2024', { ...ALL_VOTES, divided: true, held: 2024 }, []],
  [
    'member=lopez&value=no&body=city-council',
    { ...ALL_VOTES, member: 'lopez', value: 'no', body: 'city-council' },
    [],
  ],
  ['divided=&member=&held=', ALL_VOTES, []],
  ['divided=true', ALL_VOTES, ['divided']],
  ['value=no', ALL_VOTES, ['value']],
  ['member=lopez&value=aye', { ...ALL_VOTES, member: 'lopez' }, ['value']],
  ['held=24', ALL_VOTES, ['held']],
  ['member=%3Cscript%3E', ALL_VOTES, ['member']],
])('reads %j', (query, filter, fields) => {
  const read = parseVotesFilter(new URLSearchParams(query));
  expect(read.filter).toEqual(filter);
  expect(read.problems.map(({ field }) => field)).toEqual(fields);
});

it('takes the first of a repeated part, as Next hands it over', () => {
  expect(parseVotesFilter({ held: ['2024', '2025'] }).filter.held).toBe(2024);
});

it('prints what it reads', () => {
  const query = 'divided=yes&member=lopez&value=no&body=luti&held=2017';
  expect(printVotesFilter(parseVotesFilter(new URLSearchParams(query)).filter)).toBe(query);
  expect(votesHref('denver', {})).toBe('/denver/votes');
});
