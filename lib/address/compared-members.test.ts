import { expect, it } from 'vitest';
import { parseComparedMembers } from './compared-members';

it.each([
  ['', []],
  ['member=ann&member=ben', ['ann', 'ben']],
  ['member=ann&member=&member=ann', ['ann']],
  ['member=a&member=b&member=c&member=d&member=e', ['a', 'b', 'c', 'd']],
])('takes from %j each once, four at most', (query, slugs) =>
  expect(parseComparedMembers(new URLSearchParams(query))).toEqual(slugs),
);

it('takes what Next hands over', () => {
  expect(parseComparedMembers({ member: 'ann' })).toEqual(['ann']);
  expect(parseComparedMembers({})).toEqual([]);
});
