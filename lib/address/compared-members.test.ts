import { expect, it } from 'vitest';
import { comparedAddress } from './compared-members';

it.each([
  ['', []],
  ['member=ann&member=ben', ['ann', 'ben']],
  ['member=ann&member=&member=ann', ['ann']],
  ['member=a&member=b&member=c&member=d&member=e', ['a', 'b', 'c', 'd']],
])('takes from %j each once, four at most', (query, slugs) =>
  expect(comparedAddress.parse(new URLSearchParams(query)).values.member).toEqual(slugs),
);

it('takes what Next hands over', () => {
  expect(comparedAddress.parse({ member: 'ann' }).values.member).toEqual(['ann']);
  expect(comparedAddress.parse({}).values.member).toEqual([]);
});
