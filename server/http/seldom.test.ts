import { expect, test } from 'vitest';
import { seldom } from './seldom';

test('one of a kind is told, the next ones counted and told with the first that comes late enough', async () => {
  const tell = seldom(20);
  expect(['503', '503', '429', '503'].map(tell)).toEqual([0, null, 0, null]);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(tell('503')).toBe(2);
});
