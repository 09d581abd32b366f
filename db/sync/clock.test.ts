import { sql } from 'drizzle-orm';
import { afterEach, expect, it, vi } from 'vitest';
import { findCity } from '../cities/find-city';
import { areFiguresStale, rebuildFigures } from '../figures/rebuild';
import { findFreshness } from '../queries/city/freshness';
import { readSyncAges } from '../queries/city/sync-ages';
import { figuresBuilt, rawRecords, syncRuns } from '../schema';
import { withTinyCity } from '../testing/cities/tiny-city';
import { describeOnEachEngine } from '../testing/engines';
import { runSync } from './run';
import { syncDueCities } from './schedule';

describeOnEachEngine('a clock that stood four years ahead for a run', (ctx) => {
  const tiny = withTinyCity(ctx, 3);
  afterEach(() => vi.useRealTimers());

  const ahead = new Date(Date.now() + 4 * 365.25 * 24 * 3_600_000);
  const syncAhead = async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: ahead });
    expect(await runSync(ctx.db, tiny.city)).toMatchObject({ outcome: 'done' });
    vi.useRealTimers();
    const [stored] = await ctx.db.select().from(syncRuns);
    expect(stored?.startedAt.getFullYear()).toBe(ahead.getFullYear());
  };
  const due = { everyMinutes: 15, signal: new AbortController().signal, jitterMs: 0 };
  const shown = async () => {
    const city = await findCity(ctx.db, 'tiny');
    if (!city) throw new Error('The city is gone.');
    const [age] = await readSyncAges(ctx.db);
    return { city, freshness: await findFreshness(ctx.db, city), age };
  };

  it('is shown as an age that nobody knows, and told as a figure, until the next run', async () => {
    await syncAhead();
    const before = await shown();
    expect(before.city.asOf).toBeNull();
    expect(before.freshness).toMatchObject({
      asOf: null,
      ageMinutes: null,
      isStale: true,
      lastAttempt: null,
      lastFullSuccess: null,
    });
    expect(before.age).toMatchObject({ is_ahead: true });
    expect(before.age?.age ?? 0).toBeGreaterThanOrEqual(0);

    await syncDueCities(ctx.db, due);
    const after = await shown();
    expect(Date.parse(after.city.asOf ?? '')).toBeLessThanOrEqual(Date.now());
    expect(after.freshness).toMatchObject({ ageMinutes: 0, isStale: false });
    expect(after.age).toMatchObject({ is_ahead: false });
    console.log(
      `row 84 ${ctx.engine}: synced at the next turn, ahead ${before.age?.is_ahead} and then ${after.age?.is_ahead}`,
    );
  });

  it('lets a whole reading afterwards read every record again, and figures be counted', async () => {
    await syncAhead();
    await runSync(ctx.db, tiny.city, { full: true });
    const late = sql`${rawRecords.checkedAt} > now() + interval '1 hour'`;
    expect(await ctx.db.$count(rawRecords, late)).toBe(0);
    await ctx.db.update(figuresBuilt).set({ builtAt: ahead });
    expect(await areFiguresStale(ctx.db, tiny.city.id)).toBe(true);
    await rebuildFigures(ctx.db, tiny.city.id);
    expect(await areFiguresStale(ctx.db, tiny.city.id)).toBe(false);
  });

  it('leaves no open item out of what is looked at in turn', async () => {
    await syncAhead();
    const late = sql`${rawRecords.checkedAt} > now() + interval '1 hour' and ${rawRecords.resource} = 'matter'`;
    const before = await ctx.db.$count(rawRecords, late);
    await runSync(ctx.db, tiny.city);
    expect(before).toBeGreaterThan(0);
    expect(await ctx.db.$count(rawRecords, late)).toBeLessThan(before);
  });

  it('knows the age of a city added by it as little', async () => {
    await ctx.db.execute(sql`update cities set created_at = now() + interval '4 years'`);
    const [age] = await readSyncAges(ctx.db);
    expect(age).toMatchObject({ age: null, full_age: null, figures_age: null, is_ahead: true });
  });
});
