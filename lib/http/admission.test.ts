import { expect, test } from 'vitest';
import { admission } from './admission';

test('a request without a place is let in when one comes free, the newest first', async () => {
  const door = admission({ most: 1, patienceMs: 5_000 });
  expect(await door.enter()).toBe(true);
  const order: string[] = [];
  const older = door.enter().then(() => order.push('older'));
  const newer = door.enter().then(() => order.push('newer'));
  door.leave(1);
  await newer;
  door.leave(1);
  await older;
  expect(order).toEqual(['newer', 'older']);
  expect(door.inFlight()).toBe(1);
});

test('a request for which no place comes free is refused after its patience, and takes none', async () => {
  const door = admission({ most: 1, patienceMs: 30 });
  await door.enter();
  const begun = performance.now();
  expect(await door.enter()).toBe(false);
  expect(performance.now() - begun).toBeGreaterThan(25);
  door.leave(1);
  expect(door.inFlight()).toBe(0);
});

test('a queue that is full refuses at once', async () => {
  const door = admission({ most: 1, patienceMs: 60_000 });
  await door.enter();
  const queued = Array.from({ length: 1_000 }, () => door.enter());
  expect(await door.enter()).toBe(false);
  for (let n = 0; n <= queued.length; n += 1) door.leave(1);
  expect((await Promise.all(queued)).every(Boolean)).toBe(true);
});

test.each([
  { most: 24, lowest: 4 },
  { most: 2, lowest: 2 },
])(
  'slow answers lower a limit of $most to $lowest and quick ones raise it again',
  async ({ most, lowest }) => {
    const door = admission({ most });
    const answerTakes = async (ms: number) => {
      await door.enter();
      door.leave(ms);
    };
    const end = performance.now() + 6_000;
    while (door.limit() > lowest && performance.now() < end) await answerTakes(3_000);
    for (let n = 0; n < 100; n += 1) await answerTakes(3_000);
    expect(door.limit()).toBe(lowest);
    for (let n = 0; n < 1_000; n += 1) await answerTakes(10);
    expect(door.limit()).toBe(most);
  },
  20_000,
);

test('a request that was never answered says nothing about how quick answers are', async () => {
  const door = admission({ most: 24 });
  for (let n = 0; n < 100; n += 1) {
    await door.enter();
    door.leave(null);
  }
  expect(door.limit()).toBe(24);
});
