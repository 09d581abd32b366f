import { expect, test } from 'vitest';
import { rateLimit } from './rate-limit';

const refused = async (perMinute: number, addresses: string[]) => {
  const waitOf = rateLimit(perMinute);
  const waits = [];
  for (const address of addresses) waits.push(await waitOf(address));
  return waits.filter((wait) => wait !== null).length;
};
const from = (count: number, address: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => address(n));

test.each([
  ['one address', from(10, () => '198.51.100.7'), 5],
  ['ten addresses', from(10, (n) => `198.51.100.${n}`), 0],
  ['ten addresses of one home', from(10, (n) => `2001:db8:1:2::${n}`), 5],
  ['a hundred homes of one network', from(100, (n) => `2001:db8:1:${n}::1`), 60],
  ['a hundred networks', from(100, (n) => `2001:db8:${n}:1::1`), 0],
])('of five a minute %s is refused what is beyond', async (_name, addresses, beyond) => {
  expect(await refused(5, addresses)).toBe(beyond);
});

test('no limit refuses nobody', async () => {
  expect(
    await refused(
      0,
      from(100, () => '198.51.100.7'),
    ),
  ).toBe(0);
});
