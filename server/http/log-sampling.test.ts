import { expect, test } from 'vitest';
import { sampleByKey } from './log-sampling';

test('one of a kind passes, the next ones are counted and named with the first that comes late enough', async () => {
  const sample = sampleByKey(20);
  expect(['503', '503', '429', '503'].map(sample)).toEqual([0, null, 0, null]);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(sample('503')).toBe(2);
});
