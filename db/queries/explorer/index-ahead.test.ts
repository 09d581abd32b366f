import { eq, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import type { Db } from '../../engine/types';
import { loadRecord } from '../../record/load';
import { cities } from '../../schema';
import { exampleCity } from '../../testing/cities/example-city';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { currentIndex } from './current-index';
import { noteAsked, readIndexesAhead } from './index-ahead';

describeOnEachEngine('indexes read ahead', (ctx) => {
  let serving: Db;
  let reads: number;
  const ahead = () => readIndexesAhead({ serving, working: ctx.db });
  const ask = async (slug: string) => currentIndex(serving, await requireCity(ctx.db, slug));
  const restart = () => {
    reads = 0;
    const execute = async (query: never) => {
      reads += 1;
      return ctx.db.execute(query);
    };
    serving = { execute } as unknown as Db;
  };

  beforeEach(async () => {
    await ctx.reset();
    restart();
    await loadRecord(ctx.db);
  });

  it('are of the first cities where none was asked for yet, and nobody waits for them', async () => {
    for (const slug of ['one', 'two', 'three']) await exampleCity(ctx.db, slug);
    expect(await ahead()).toEqual(['denver', 'one', 'two']);
    await ask('denver');
    await ask('two');
    expect(reads).toBe(0);
  });

  it('are of the cities asked for lately, latest first, and of no other', async () => {
    for (const slug of ['one', 'two', 'three']) await exampleCity(ctx.db, slug);
    await ask('two');
    await ask('one');
    await noteAsked({ serving, working: ctx.db });
    const set = (slug: string, ago: string) =>
      ctx.db
        .update(cities)
        .set({ askedAt: sql`now() - ${ago}::interval` })
        .where(eq(cities.slug, slug));
    await set('one', '2 hours');
    await set('three', '25 hours');
    restart();
    expect(await ahead()).toEqual(['two', 'one']);
    await ask('one');
    expect(reads).toBe(0);
    await ask('three');
    expect(reads).toBeGreaterThan(0);
  });

  it('leave the version of the facts as it is', async () => {
    const { version } = await requireCity(ctx.db);
    await ask('denver');
    await noteAsked({ serving, working: ctx.db });
    expect((await requireCity(ctx.db)).version).toBe(version);
  });

  it('are read for readers whose own statements cannot', async () => {
    const failing = { execute: () => Promise.reject(new Error('stopped')) } as unknown as Db;
    const city = await requireCity(ctx.db);
    await expect(currentIndex(failing, city)).rejects.toThrow('stopped');
    await noteAsked({ serving: failing, working: ctx.db });
    expect((await currentIndex(failing, city)).index.version).toBe(city.version);
  });

  it('leave a city that fails to whoever asks', async () => {
    const working = Object.assign(Object.create(ctx.db), { execute: () => Promise.reject(new Error('no')) });
    expect(await readIndexesAhead({ serving, working })).toEqual(['denver']);
    await ask('denver');
    expect(reads).toBeGreaterThan(0);
  });
});
