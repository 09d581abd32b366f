import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { currentIndex } from './current-index';

describeOnEachEngine('the index of a city', (ctx) => {
  let city: StoredCity;
  let db: Db;
  let reads: number;
  let failing: boolean;
  let code: string | undefined;
  const later = { interval: 50, timeout: 15_000 };
  const at = (version: number) => currentIndex(db, { ...city, version });

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });

  beforeEach(() => {
    reads = 0;
    failing = false;
    code = undefined;
    const execute = async (query: never) => {
      reads += 1;
      if (failing) throw Object.assign(new Error('no'), { code });
      return ctx.db.execute(query);
    };
    db = { execute } as unknown as Db;
  });

  it('is read once for all who ask at once, and kept while the ledger stands', async () => {
    const [one, other] = await Promise.all([at(1), at(1)]);
    expect(one.index.version).toBe(1);
    expect([other.index, (await at(1)).index]).toEqual([one.index, one.index]);
    expect(reads).toBe(2);
  });

  it('says of which state of the ledger it is, whoever waited for it', async () => {
    const [one, other] = await Promise.all([at(1), at(2)]);
    expect([one.city.version, other.city.version]).toEqual([1, 1]);
  });

  it('answers with its time while it is read anew, and until that is done', async () => {
    const asOf = '2017-08-31T12:00:00.000Z';
    await currentIndex(db, { ...city, version: 1, asOf });
    const last = await at(2);
    expect([last.city.version, last.city.asOf, last.city.name]).toEqual([1, asOf, city.name]);
    await expect.poll(async () => (await at(2)).city.version, later).toBe(2);
    expect((await at(2)).city.asOf).toBe(city.asOf);
    expect(reads).toBe(4);
  });

  it('is read again at most every five seconds, however often the facts move', async () => {
    await at(1);
    let version = 1;
    const answered = async () => {
      version += 1;
      return (await at(version)).city.version;
    };
    await expect.poll(answered, later).toBeGreaterThan(1);
    expect(version).toBeGreaterThan(20);
    expect(reads).toBe(4);
  });

  it('is not begun again for five seconds where the first reading reached the time limit', async () => {
    failing = true;
    code = '57014';
    await expect(at(1)).rejects.toThrow('no');
    const begun = reads;
    await expect(at(2)).rejects.toThrow('no');
    expect(reads).toBe(begun);
  });

  it('answers on where it cannot be read anew, and is asked for again', async () => {
    await at(1);
    failing = true;
    await expect.poll(async () => [(await at(2)).city.version, reads > 2], later).toEqual([1, true]);
    failing = false;
    await expect.poll(async () => (await at(2)).city.version, later).toBe(2);
  });

  it('fails all who wait for it, and is read by the next who asks', async () => {
    failing = true;
    const both = await Promise.allSettled([at(1), at(1)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    failing = false;
    expect((await at(1)).city.version).toBe(1);
  });
});
