import { expect, test } from 'vitest';
import { lagClock } from './lag';

test('a copy is as far behind as the newest of what it has', () => {
  const clock = lagClock();
  for (const [at, place] of [
    [1_000, 10],
    [2_000, 20],
    [3_000, 30],
  ] as const) {
    clock.note(at, place);
  }
  expect([9, 10, 25, 30, 99].map((place) => clock.behind(4_000, place))).toEqual([
    null,
    3_000,
    2_000,
    1_000,
    1_000,
  ]);
});

test('while nothing is written nobody falls behind', () => {
  const clock = lagClock();
  for (let at = 0; at <= 60_000; at += 500) clock.note(at, 7);
  expect(clock.behind(60_010, 7)).toBe(10);
});

test('a copy that has all falls behind while the primary cannot be asked', () => {
  const clock = lagClock();
  clock.note(1_000, 7);
  expect(clock.behind(31_000, 7)).toBe(30_000);
});

test('before the primary was ever asked nothing is known', () => {
  expect(lagClock().behind(5, 5)).toBeNull();
});

test('a copy that stands for hours is behind by at least what is remembered', () => {
  const clock = lagClock();
  for (let n = 1; n <= 10_000; n += 1) clock.note(n * 500, n);
  expect(clock.behind(5_000_000, 2)).toBe(5_000_000 - 6_001 * 500);
});
