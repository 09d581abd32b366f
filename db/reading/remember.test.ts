import { expect, it } from 'vitest';
import type { Db } from '../engine/types';
import { remember, type Topic } from './remember';

const city = { id: 1, version: 1, process: 'denver', timeZone: 'America/Denver' };

const asker = (topic: Topic = 'months') => {
  const db = {} as Db;
  let reads = 0;
  return (question: string, change: Partial<typeof city> = {}) =>
    remember(db, { ...city, ...change }, topic, question, async () => {
      reads += 1;
      return reads;
    });
};

it('reads a question once as long as the city stands as it does', async () => {
  const ask = asker();
  expect([await ask('a'), await ask('a'), await ask('b')]).toEqual([1, 1, 2]);
  expect(await ask('a', { version: 2 })).toBe(3);
  expect(await ask('a', { id: 2 })).toBe(4);
  expect(await ask('a', { process: 'nyc' })).toBe(5);
  expect(await ask('a', { timeZone: 'America/New_York' })).toBe(6);
  expect(await ask('a')).toBe(1);
});

it('keeps what two databases answer apart', async () => {
  const [one, other] = [asker(), asker()];
  await one('a');
  expect([await one('b'), await other('b')]).toEqual([2, 1]);
});

it('drops what was asked for longest ago once all together take too much', async () => {
  const ask = asker('board');
  await ask('first');
  for (let at = 0; at < 36; at += 1) await ask(`q${at}`);
  expect(await ask('first')).toBe(1);
  await ask('one more');
  expect(await ask('first')).toBe(1);
  expect(await ask('q0')).toBe(39);
});

it('does not keep a failure', async () => {
  const db = {} as Db;
  const fail = () => remember(db, city, 'found', 'a', () => Promise.reject(new Error('no')));
  await expect(fail()).rejects.toThrow('no');
  expect(await remember(db, city, 'found', 'a', async () => 7)).toBe(7);
});

it('does not keep that there is nothing', async () => {
  const db = {} as Db;
  expect(await remember(db, city, 'item', 'a', async () => null)).toBe(null);
  expect(await remember(db, city, 'item', 'a', async () => 7)).toBe(7);
});
