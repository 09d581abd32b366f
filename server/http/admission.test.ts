import { expect, test } from 'vitest';
import { admission } from './admission';
import { loopLateness } from './loop-lateness';

const onTime = { lateness: () => 0 };

test('a request without a place is let in when one comes free, in the order they came', async () => {
  const door = admission({ most: 1, patienceMs: 5_000, ...onTime });
  expect(await door.enter('one')).toBe(true);
  const order: string[] = [];
  const older = door.enter('one').then(() => order.push('older'));
  const newer = door.enter('one').then(() => order.push('newer'));
  door.leave('one', 1);
  await older;
  door.leave('one', 1);
  await newer;
  expect(order).toEqual(['older', 'newer']);
  expect(door.inFlight()).toBe(1);
});

test('a request for which no place comes free is refused after its patience, and takes none', async () => {
  const door = admission({ most: 1, patienceMs: 30, ...onTime });
  await door.enter('one');
  const begun = performance.now();
  expect(await door.enter('one')).toBe(false);
  expect(performance.now() - begun).toBeGreaterThan(25);
  door.leave('one', 1);
  expect(door.inFlight()).toBe(0);
});

test('a queue that is full refuses at once', async () => {
  const door = admission({ most: 1, patienceMs: 60_000, ...onTime });
  await door.enter('one');
  const queued = Array.from({ length: 1_000 }, () => door.enter('one'));
  expect(await door.enter('one')).toBe(false);
  for (let n = 0; n <= queued.length; n += 1) door.leave('one', 1);
  expect((await Promise.all(queued)).every(Boolean)).toBe(true);
});

test.each([
  { why: 'slow answers', most: 24, lowest: 2, ms: 3_000, late: 0 },
  { why: 'a late process', most: 24, lowest: 2, ms: 1, late: 200 },
  { why: 'slow answers', most: 1, lowest: 1, ms: 3_000, late: 0 },
])(
  '$why lower a limit of $most to $lowest, and it rises again',
  async ({ most, lowest, ms, late }) => {
    let lateMs = late;
    const door = admission({ most, lateness: () => lateMs });
    const answerTakes = async (took: number) => {
      await door.enter('one');
      door.leave('one', took);
      return door.limit();
    };
    await expect.poll(() => answerTakes(ms), { interval: 20, timeout: 8_000 }).toBe(lowest);
    lateMs = 0;
    await expect.poll(() => answerTakes(1), { interval: 20, timeout: 12_000 }).toBe(most);
  },
  25_000,
);

test('a request that was never answered says nothing about how quick answers are', async () => {
  const door = admission({ most: 24, lateness: () => 500 });
  for (let n = 0; n < 100; n += 1) {
    await door.enter('one');
    door.leave('one', null);
  }
  expect(door.limit()).toBe(24);
});

test('a loop that is kept busy is late, and on time again afterwards', async () => {
  const lateness = loopLateness();
  await new Promise((resolve) => setTimeout(resolve, 50));
  lateness();
  for (let n = 0; n < 3; n += 1) {
    const end = performance.now() + 120;
    while (performance.now() < end);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(lateness()).toBeGreaterThan(30);
  await expect.poll(lateness, { interval: 100 }).toBeLessThan(25);
});
