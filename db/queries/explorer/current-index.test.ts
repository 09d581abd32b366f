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
  const at = (version: number) => currentIndex(db, { ...city, version });

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });

  beforeEach(() => {
    reads = 0;
    failing = false;
    const execute = async (query: never) => {
      reads += 1;
      if (failing) throw new Error('no');
      return ctx.db.execute(query);
    };
    db = { execute } as unknown as Db;
  });

  it('is read once for all who ask at once, and kept while the ledger stands', async () => {
    const [one, other] = await Promise.all([at(1), at(1)]);
    expect(one?.version).toBe(1);
    expect([other, await at(1)]).toEqual([one, one]);
    expect(reads).toBe(2);
  });

  it('is not given where it is read for another state of the ledger meanwhile', async () => {
    const [one, other] = await Promise.all([at(1), at(2)]);
    expect([one?.version, other]).toEqual([1, null]);
  });

  it('is not read again at once after the ledger moved', async () => {
    await at(1);
    expect(await at(2)).toBe(null);
    expect((await at(1))?.version).toBe(1);
    expect(reads).toBe(2);
  });

  it('fails all who wait for it, and is read by the next who asks', async () => {
    failing = true;
    const both = await Promise.allSettled([at(1), at(1)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    failing = false;
    expect((await at(1))?.version).toBe(1);
  });
});
