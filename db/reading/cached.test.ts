import type { ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { answering, requestScope, wasCutOff } from '@/lib/request-scope';
import type { Db } from '../engine/types';
import { bytesOf, cached } from './cached';

const city = { id: 1, version: 1, process: 'denver', timeZone: 'America/Denver' };

const asker = () => {
  const db = {} as Db;
  let reads = 0;
  return (question: string, change: Partial<typeof city> = {}) =>
    cached(db, { ...city, ...change }, 'months', question, async () => {
      reads += 1;
      return reads;
    });
};

it.each([
  ['ledger', { version: 2 }],
  ['city', { id: 2 }],
  ['process', { process: 'nyc' }],
  ['zone', { timeZone: 'America/New_York' }],
])('reads a question once, and once more under another %s', async (_, change) => {
  const ask = asker();
  expect([await ask('a'), await ask('a'), await ask('b')]).toEqual([1, 1, 2]);
  expect([await ask('a', change), await ask('a', change), await ask('a')]).toEqual([3, 3, 1]);
});

it('keeps what two databases answer apart', async () => {
  const [one, other] = [asker(), asker()];
  await one('a');
  expect([await one('b'), await other('b')]).toEqual([2, 1]);
});

it('keeps topics apart', async () => {
  const db = {} as Db;
  expect(await cached(db, city, 'item', 'a', async () => 1)).toBe(1);
  expect(await cached(db, city, 'meeting', 'a', async () => 2)).toBe(2);
});

it('drops what was asked for longest ago once all together take too much', async () => {
  const db = {} as Db;
  let reads = 0;
  const ask = async (question: string) => {
    await cached(db, city, 'board', question, async () => {
      reads += 1;
      return new Uint8Array(1_500_000);
    });
    return reads;
  };
  await ask('first');
  for (let at = 0; at < 36; at += 1) await ask(`q${at}`);
  expect(await ask('first')).toBe(37);
  expect(await ask('one more')).toBe(38);
  expect(await ask('first')).toBe(38);
  expect(await ask('q0')).toBe(39);
});

it('answers what is larger than all the memory, and keeps the rest', async () => {
  const db = {} as Db;
  const ask = (question: string, size: number) =>
    cached(db, city, 'board', question, async () => ({ bytes: new Uint8Array(size), at: {} }));
  const small = await ask('small', 1);
  expect((await ask('large', 60_000_000)).bytes).toHaveLength(60_000_000);
  expect((await ask('large', 2)).bytes).toHaveLength(2);
  expect(await ask('small', 1)).toBe(small);
});

it('gives readers at once the same answer, read once', async () => {
  const ask = asker();
  expect(await Promise.all([ask('a'), ask('a'), ask('a')])).toEqual([1, 1, 1]);
});

it('fails all who wait for a reading that fails, and keeps nothing of it', async () => {
  const db = {} as Db;
  let reads = 0;
  const fail = () =>
    cached(db, city, 'found', 'a', async () => {
      reads += 1;
      throw new Error('no');
    });
  const both = await Promise.allSettled([fail(), fail()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(reads).toBe(1);
  expect(await cached(db, city, 'found', 'a', async () => 7)).toBe(7);
});

it('begins nothing again that reached the time limit a moment ago, whatever the facts', async () => {
  const db = {} as Db;
  let reads = 0;
  const ask = (version: number, question = 'a') =>
    cached(db, { ...city, version }, 'found', question, async () => {
      reads += 1;
      throw Object.assign(new Error('stopped'), { code: '57014' });
    });
  await expect(ask(1)).rejects.toThrow('stopped');
  await expect(ask(1)).rejects.toThrow('stopped');
  await expect(ask(2)).rejects.toThrow('stopped');
  expect(reads).toBe(1);
  await expect(ask(2, 'b')).rejects.toThrow('stopped');
  expect(reads).toBe(2);
});

it('notes a shared reading that was lost for each answer that waited for it', async () => {
  const db = {} as Db;
  const lost = Object.assign(new Error('gone'), { code: 'ECONNRESET' });
  const scopes = [{}, {}].map((response) => requestScope(response as ServerResponse));
  const readings = scopes.map(
    (scope) =>
      new Promise((resolve) => {
        answering(scope, () =>
          resolve(Promise.allSettled([cached(db, city, 'found', 'a', () => Promise.reject(lost))])),
        );
      }),
  );
  await Promise.all(readings);
  expect(scopes.map(wasCutOff)).toEqual([true, true]);
});

it.each<[string, unknown, ((answer: unknown) => boolean) | undefined, boolean]>([
  ['that there is nothing', null, undefined, false],
  ['a count of none', 0, undefined, true],
  ['an empty list', [], undefined, true],
  ['what is denied', 5, (answer) => answer !== 5, false],
  ['what is not denied', 6, (answer) => answer !== 5, true],
])('keeps or passes on: %s', async (_, answer, lasts, isKept) => {
  const db = {} as Db;
  const ask = (given: unknown) => cached(db, city, 'item', 'a', async () => given, lasts && { lasts });
  expect(await Promise.all([ask(answer), ask('other')])).toEqual([answer, answer]);
  expect(await ask(7)).toEqual(isKept ? answer : 7);
});

it('gives whoever waits the answer of a reading that was pushed out meanwhile', async () => {
  const db = {} as Db;
  let answer = (_: string) => {};
  const reading = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const ask = () => cached(db, city, 'board', 'slow', () => reading);
  const both = [ask(), ask()];
  for (let at = 0; at < 3; at += 1)
    await cached(db, city, 'board', `large ${at}`, async () => new Uint8Array(55_999_000));
  answer('late');
  expect(await Promise.all(both)).toEqual(['late', 'late']);
});

it.each<[unknown, number]>([
  [null, 8],
  [3, 8],
  ['four', 20],
  [new Float64Array(10), 80],
  [{ a: 'four', b: [1, new Uint8Array(5)] }, 97],
])('weighs %j', (data, bytes) => expect(bytesOf(data)).toBe(bytes));
