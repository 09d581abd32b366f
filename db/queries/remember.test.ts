import { expect, it } from 'vitest';
import type { Db } from '../client';
import { remember } from './remember';

const asker = () => {
  const db = {} as Db;
  let reads = 0;
  return async (question: string, version: number) =>
    remember(db, { id: 1, version }, 'found', question, async () => {
      reads += 1;
      return reads;
    });
};

it('reads a question once as long as the ledger stands still', async () => {
  const ask = asker();
  expect([await ask('a', 1), await ask('a', 1), await ask('b', 1), await ask('a', 2)]).toEqual([1, 1, 2, 3]);
});

it('never gives a request that began earlier what it began with to a later one', async () => {
  const ask = asker();
  expect([await ask('a', 2), await ask('a', 1), await ask('a', 2)]).toEqual([1, 2, 1]);
});

it('drops what was asked for longest ago', async () => {
  const ask = asker();
  await ask('first', 1);
  for (let at = 0; at < 23; at += 1) await ask(`q${at}`, 1);
  expect(await ask('first', 1)).toBe(1);
  await ask('one more', 1);
  expect(await ask('first', 1)).toBe(1);
  expect(await ask('q0', 1)).toBe(26);
});

it('does not keep a failure', async () => {
  const db = {} as Db;
  const fail = () => remember(db, { id: 1, version: 1 }, 'found', 'a', () => Promise.reject(new Error('no')));
  await expect(fail()).rejects.toThrow('no');
  expect(await remember(db, { id: 1, version: 1 }, 'found', 'a', async () => 7)).toBe(7);
});
