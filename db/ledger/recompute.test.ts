import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { RULE_VERSION } from '@/lib/status/status';
import { loadRecord } from '../record/load';
import * as schema from '../schema';
import { describeOnEachEngine } from '../testing/engines';
import { openLedger } from './ledger';
import { recompute } from './recompute';

const { items, changes } = schema;

describeOnEachEngine('recomputing statuses', (ctx) => {
  const open = (kind: 'rule' | 'clock', today: string) =>
    openLedger(ctx.db, {
      cityId: 1,
      actor: { kind, id: 'the test' },
      runId: null,
      now: new Date('2030-01-02T00:00:00Z'),
      today,
    });
  const fresh = async () => {
    await ctx.reset();
    await loadRecord(ctx.db);
    await ctx.db.delete(changes);
  };
  beforeAll(fresh);

  it('changes nothing of what was just derived', async () => {
    const ledger = await open('rule', new Date().toISOString().slice(0, 10));
    expect(await recompute(ledger)).toEqual({ seen: 0, written: 0, changes: 0 });
    await ctx.db.update(items).set({ ruleVersion: 'older' });
    expect(await recompute(ledger)).toMatchObject({ seen: 198, changes: 0 });
  });

  it('derives statuses of an older rule again, as changes of the rule', async () => {
    await fresh();
    await ctx.db
      .update(items)
      .set({ ruleVersion: 'older', outcome: 'failed', route: null, stage: 'concluded' })
      .where(eq(items.slug, '17-0940'));
    const ledger = await open('rule', '2026-11-24');
    expect(await recompute(ledger)).toEqual({ seen: 1, written: 2, changes: 1 });
    const [told] = await ctx.db.select().from(changes);
    expect(told).toMatchObject({
      actor: 'rule',
      subject: 'item',
      subjectKey: '17-0940',
      field: 'status',
      before: { outcome: 'failed' },
      after: { outcome: 'enacted', route: 'signed' },
    });
    const [item] = await ctx.db.select().from(items).where(eq(items.slug, '17-0940'));
    expect(item).toMatchObject({ ruleVersion: RULE_VERSION, outcome: 'enacted', changedAt: ledger.now });
    expect(await recompute(ledger)).toEqual({ seen: 0, written: 0, changes: 0 });
  });

  it('takes up a class that the rules now give to an action', async () => {
    await fresh();
    await ctx.db.execute(sql`update actions set class = null where key like '17-0940%'`);
    await ctx.db.update(items).set({ ruleVersion: 'older' }).where(eq(items.slug, '17-0940'));
    await recompute(await open('rule', '2026-11-24'));
    const told = await ctx.db.select().from(changes).where(eq(changes.subject, 'action'));
    expect(told.length).toBeGreaterThan(3);
    expect(new Set(told.map(({ field }) => field))).toEqual(new Set(['class']));
  });

  it('lets the clock change those whose day has come, and no others', async () => {
    await fresh();
    const due = and(isNotNull(items.validUntil), sql`${items.validUntil} <= '2040-01-01'`);
    const count = await ctx.db.$count(items, due);
    expect(count).toBeGreaterThan(0);
    const done = await recompute(await open('clock', '2040-01-01'));
    expect(done.seen).toBe(count);
    expect(done.changes).toBeGreaterThan(0);
    const told = await ctx.db.select().from(changes);
    expect(new Set(told.map(({ actor }) => actor))).toEqual(new Set(['clock']));
    expect(await recompute(await open('clock', '2040-01-01'))).toMatchObject({ written: 0, changes: 0 });
  });
});
