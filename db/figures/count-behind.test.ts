import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { areFiguresBehind } from '@/lib/views/figures';
import { takeLease } from '../leases/lease';
import { changeFacts } from '../ledger/change-facts';
import { loadRecord } from '../record/load';
import { memberAttendance, memberTallies } from '../schema';
import { requireCity } from '../testing/cities/require-city';
import { describeOnEachEngine } from '../testing/engines';
import { countFiguresBehind } from './count-behind';

describeOnEachEngine('counting what is behind', (ctx) => {
  const { signal } = new AbortController();
  const change = () => changeFacts({ db: ctx.db, cityId: 1 }, async () => ({ written: 1 }));
  const isBehind = async () => areFiguresBehind(await requireCity(ctx.db));

  beforeAll(async () => {
    await loadRecord(ctx.db);
  });

  it('counts a city whose facts have changed, once', async () => {
    expect(await countFiguresBehind(ctx.db, signal)).toBe(0);
    await change();
    expect(await isBehind()).toBe(true);
    expect([await countFiguresBehind(ctx.db, signal), await countFiguresBehind(ctx.db, signal)]).toEqual([
      1, 0,
    ]);
    expect(await isBehind()).toBe(false);
  });

  it('leaves a city that a sync holds to that sync', async () => {
    await change();
    const lease = await takeLease(ctx.db, 'sync:denver');
    expect(await countFiguresBehind(ctx.db, signal)).toBe(0);
    await lease?.release();
    expect(await countFiguresBehind(ctx.db, signal)).toBe(1);
  });

  it('ends where it is told to, and the next one counts the rest', async () => {
    await change();
    const abort = new AbortController();
    const stopped = Object.assign(Object.create(ctx.db), {
      transaction: (...given: Parameters<typeof ctx.db.transaction>) => {
        abort.abort();
        return ctx.db.transaction(...given);
      },
    });
    expect(await countFiguresBehind(stopped, abort.signal)).toBe(0);
    expect(await isBehind()).toBe(true);
    expect(await countFiguresBehind(ctx.db, signal)).toBe(1);
  });

  it('never takes a row away before the new one is there', async () => {
    const counts = async () => {
      const [found] = await ctx.db
        .select({
          attendance: sql<number>`(select count(*) from ${memberAttendance})`,
          tallies: sql<number>`(select count(*) from ${memberTallies})`,
          agreement: sql<number>`(select count(*) from member_agreement)`,
          waits: sql<number>`(select count(*) from typical_waits)`,
          ahead: sql<number>`(select count(*) from city_counts)`,
          built: sql<number>`(select version from figures_built)`,
        })
        .from(sql`(select 1) as one`);
      return found;
    };
    const whole = await counts();
    const version = Number(whole?.built);
    await change();
    const seen: unknown[] = [];
    const watched = Object.assign(Object.create(ctx.db), {
      transaction: async (...given: Parameters<typeof ctx.db.transaction>) => {
        const done = await ctx.db.transaction(...given);
        seen.push(await counts());
        return done;
      },
    });
    await countFiguresBehind(watched, signal);
    expect(seen.length).toBeGreaterThan(10);
    expect(seen.slice(0, -1).every((one) => JSON.stringify(one) === JSON.stringify(whole))).toBe(true);
    expect(seen.at(-1)).toEqual({ ...whole, built: version + 1 });
  });
});
