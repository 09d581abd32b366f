import { eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { cityDay } from '@/lib/dates/city-day';
import { RULE_VERSION } from '@/lib/status/status';
import { areFiguresStale } from '../figures/rebuild';
import { takeLease } from '../leases/lease';
import { loadRecord } from '../record/load';
import { changes, items } from '../schema';
import { describeOnEachEngine } from '../testing/engines';
import { ageStatuses } from './age-statuses';

describeOnEachEngine('bringing stored statuses up to the day', (ctx) => {
  const now = new Date();
  const stale = () =>
    ctx.db.update(items).set({ ruleVersion: 'older', outcome: 'failed' }).where(eq(items.slug, '17-0940'));
  beforeAll(() => loadRecord(ctx.db));

  it('leaves a city alone that a sync holds, and mends it afterwards', async () => {
    await stale();
    const lease = await takeLease(ctx.db, 'sync:denver');
    expect(await ageStatuses(ctx.db, now)).toBe(0);
    await lease?.release();
    expect(await ageStatuses(ctx.db, now)).toBe(1);
    expect(await areFiguresStale(ctx.db, 1)).toBe(false);
    const [item] = await ctx.db.select().from(items).where(eq(items.slug, '17-0940'));
    expect(item).toMatchObject({ outcome: 'enacted', route: 'signed', ruleVersion: RULE_VERSION });
    const told = await ctx.db.select().from(changes).where(eq(changes.actor, 'rule'));
    expect(told.map(({ actorId }) => actorId)).toEqual([RULE_VERSION]);
  });

  it('tells what the calendar changed as changes by the clock, once', async () => {
    await ctx.db
      .update(items)
      .set({ validUntil: '2020-01-01', outcome: 'failed' })
      .where(eq(items.slug, '17-0940'));
    expect(await ageStatuses(ctx.db, now)).toBe(1);
    expect(await ageStatuses(ctx.db, now)).toBe(0);
    const told = await ctx.db.select().from(changes).where(eq(changes.actor, 'clock'));
    expect(told.map(({ actorId }) => actorId)).toEqual([cityDay('America/Denver', now)]);
  });
});
