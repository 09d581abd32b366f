import { expect, it } from 'vitest';
import { meetingsAddress } from './meetings';

const all = { month: null, committee: [], from: null, to: null, limit: 25, cursor: null };

it.each([
  ['', all, []],
  ['month=2024-06&committee=a&committee=b', { ...all, month: '2024-06', committee: ['a', 'b'] }, []],
  [
    'from=2024-06-01&to=2024-06-01&limit=100',
    { ...all, from: '2024-06-01', to: '2024-06-01', limit: 100 },
    [],
  ],
  ['from=2024-06-02&to=2024-06-01', all, ['from']],
  ['month=2024-06&month=2024-07', all, ['month']],
  ['kind=bill', all, ['kind']],
])('reads %j', (query, values, fields) => {
  const read = meetingsAddress.parse(new URLSearchParams(query));
  expect(read.values).toEqual(values);
  expect(read.problems.map(({ field }) => field)).toEqual(fields);
});
