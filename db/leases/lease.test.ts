import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { leases } from '../schema';
import { runSync } from '../sync/run';
import { withTinyCity } from '../testing/cities/tiny-city';
import { describeOnEachEngine } from '../testing/engines';
import { fenced } from './fenced';
import { takeLease } from './lease';

describeOnEachEngine('two runs of one city', (ctx) => {
  const tiny = withTinyCity(ctx, 3);

  it('refuse the second within a second while the first goes on', async () => {
    let second: unknown;
    let ms = 0;
    tiny.source.before = (path) => {
      if (path === 'Persons' && second === undefined) {
        const begun = performance.now();
        second = runSync(ctx.db, tiny.city).catch((error: unknown) => {
          ms = performance.now() - begun;
          return error;
        });
      }
      return undefined;
    };
    expect(await runSync(ctx.db, tiny.city)).toMatchObject({ outcome: 'done' });
    expect(await second).toMatchObject({ code: 'refused' });
    expect(ms).toBeLessThan(1000);
  });

  it('let the next take over when the first fell silent, whose late writes are shut out', async () => {
    const lease = await takeLease(ctx.db, 'sync:tiny');
    if (!lease) throw new Error('The lease was not to be had.');
    expect(await takeLease(ctx.db, 'sync:tiny')).toBeNull();
    await ctx.db.update(leases).set({ until: new Date(0) });
    const next = await takeLease(ctx.db, 'sync:tiny');
    expect(next?.fence).toBe(lease.fence + 1);

    const late = fenced(ctx.db, lease).transaction(async (tx) => void (await tx.delete(leases)));
    await expect(late).rejects.toMatchObject({ code: 'refused' });
    await lease.release();
    expect(await takeLease(ctx.db, 'sync:tiny')).toBeNull();
    await next?.release();
    expect(await takeLease(ctx.db, 'sync:tiny')).not.toBeNull();
  });

  it('let nobody wait for years for a lease of a clock that was ahead, unless its holder lives', async () => {
    const setAhead = () => ctx.db.update(leases).set({ until: sql`now() + interval '4 years'` });
    const lease = await takeLease(ctx.db, 'sync:tiny');
    await setAhead();
    expect(await takeLease(ctx.db, 'sync:tiny')).toBeNull();
    await ctx.db.update(leases).set({ holder: 'elsewhere:1:1', until: sql`now() + interval '4 years'` });
    const begun = performance.now();
    const next = await takeLease(ctx.db, 'sync:tiny');
    expect(next?.fence).toBe(Number(lease?.fence) + 1);
    console.log(
      `row 86 ${ctx.engine}: four years ahead, taken after ${Math.round(performance.now() - begun)} ms`,
    );
    await lease?.release();
    await next?.release();
  });

  it('judge a holder of another container by its period alone', async () => {
    const lease = await takeLease(ctx.db, 'sync:tiny');
    const elsewhere = { machine: 'same-name', boot: 'same', space: 'pid:[1]' };
    const holder = JSON.stringify([elsewhere, 2 ** 22 + 1, 1]);
    await ctx.db.update(leases).set({ holder });
    expect(await takeLease(ctx.db, 'sync:tiny')).toBeNull();
    await ctx.db.update(leases).set({ until: sql`now() - interval '1 second'` });
    expect((await takeLease(ctx.db, 'sync:tiny'))?.fence).toBe(Number(lease?.fence) + 1);
  });
});
