import { expect, test } from 'vitest';
import type { Store } from '@/db/engine/types';
import { startSchedule } from './schedule';

const store = {} as Store;

test('stopping tells a running job to stop and waits for it', async () => {
  const seen: string[] = [];
  let begun: () => void = () => undefined;
  const running = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const untilTold = (_store: Store, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      const told = () => setImmediate(() => resolve(void seen.push('ended')));
      signal.addEventListener('abort', told, { once: true });
      begun();
    });
  const stop = startSchedule(store, [{ name: 'slow', pattern: '* * * * * *', run: untilTold }]);
  await running;
  await stop();
  expect(seen).toEqual(['ended']);
});

test('what is to run at the start runs at once, and not beside itself', async () => {
  let runs = 0;
  const run = async () => {
    runs += 1;
  };
  const never = '0 0 1 1 *';
  const stop = startSchedule(store, [
    { name: 'first', pattern: never, atStart: true, run },
    { name: 'later', pattern: never, run },
  ]);
  await stop();
  expect(runs).toBe(1);
});

test('what is to run at the end runs once the others have ended', async () => {
  const ran: string[] = [];
  const job = (name: string) => ({
    name,
    pattern: '0 0 1 1 *',
    run: async () => void ran.push(name),
  });
  const stop = startSchedule(store, [
    { ...job('noted'), atEnd: true },
    { ...job('counted'), atStart: true },
  ]);
  await stop();
  expect(ran).toEqual(['counted', 'noted']);
});
