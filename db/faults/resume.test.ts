import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreBackup } from '../backup/restore-backup';
import { writeBackup } from '../backup/write-backup';
import type { Db } from '../engine/types';
import { findFreshness } from '../queries/city/freshness';
import { stateHash } from '../queries/city/state-hash';
import { items } from '../schema';
import { runSync } from '../sync/run';
import { syncDueCities } from '../sync/schedule';
import { requireCity } from '../testing/cities/require-city';
import { addTinyCity, withTinyCity } from '../testing/cities/tiny-city';
import { describeOnEachEngine } from '../testing/engines';
import { checkInvariants } from '../testing/invariants';
import { matter } from '../testing/sources/tiny-source';
import { temporaryFolder } from '../testing/temporary-folder';

const bills = 60;

describeOnEachEngine('a sync', (ctx) => {
  const tiny = withTinyCity(ctx, bills);
  const run = (options = {}) => runSync(ctx.db, tiny.city, { backoffMs: 1, ...options });

  test('row 4: of two at once the second is refused within a second, and no write is lost', async () => {
    const begun = performance.now();
    const first = run();
    await expect.poll(() => tiny.source.asked.length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(0);
    const asked = performance.now();
    await expect(run()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('under way'),
    });
    const took = Math.round(performance.now() - asked);
    expect(took).toBeLessThan(1_000);
    expect(await first).toMatchObject({ outcome: 'done' });
    expect(await ctx.db.$count(items)).toBe(bills);
    expect(await checkInvariants(ctx.db)).toEqual([]);
    console.log(
      `row 4 ${ctx.engine}: refused after ${took} ms; ${bills} of ${bills} items after ${Math.round(performance.now() - begun)} ms`,
    );
  });

  test('row 6: cut off half-way it asks for little more than the other half', async () => {
    const whole = (await run()).requests;
    await ctx.reset();
    const city = await addTinyCity(ctx.db, tiny.source);
    const abort = new AbortController();
    const from = tiny.source.asked.length;
    tiny.source.before = () => {
      if (tiny.source.asked.length - from > whole / 2) abort.abort();
      return undefined;
    };
    const cut = await runSync(ctx.db, city, { backoffMs: 1, signal: abort.signal });
    expect(cut.outcome).toBe('interrupted');
    tiny.source.before = () => undefined;
    const rest = await runSync(ctx.db, city, { backoffMs: 1 });
    expect(rest.outcome).toBe('done');
    expect(await ctx.db.$count(items)).toBe(bills);
    console.log(
      `row 6 ${ctx.engine}: ${whole} requests whole; cut off after ${cut.requests}, then ${rest.requests}: ${(rest.requests / whole).toFixed(2)} of a whole`,
    );
    expect(rest.requests / whole).toBeLessThan(0.7);
  });

  test('row 54: what is published is shown after the next poll, with its time', async () => {
    await run();
    const everyMinutes = 15;
    const signal = new AbortController().signal;
    tiny.source.matters.push(matter(bills + 1));
    const early = new Date(Date.now() + 5 * 60_000);
    await syncDueCities(ctx.db, { everyMinutes, signal, jitterMs: 0, now: () => early });
    expect(await ctx.db.$count(items)).toBe(bills);
    const due = new Date(Date.now() + everyMinutes * 60_000);
    const begun = performance.now();
    await syncDueCities(ctx.db, { everyMinutes, signal, jitterMs: 0, now: () => due });
    const took = Math.round(performance.now() - begun);
    expect(await ctx.db.$count(items)).toBe(bills + 1);
    expect(took).toBeLessThan(60_000 - 20_000);
    const { asOf, ageMinutes } = await findFreshness(ctx.db, await requireCity(ctx.db, 'tiny'));
    expect({ asOf, ageMinutes }).toEqual({ asOf: expect.any(String), ageMinutes: 0 });
    console.log(
      `row 54 ${ctx.engine}: shown ${took} ms after a poll is due, of 40,000 beside the 20,000 of its random delay`,
    );
  });

  describeOnEachEngine('restored', (to) => {
    test('row 19: a backup taken while it writes is of one moment, and goes on to the same record', async () => {
      const file = join(temporaryFolder(), 'passage.backup');
      const syncing = runSync(ctx.db, { ...tiny.city, requestsPerSecond: 150 }, { backoffMs: 1 });
      await expect
        .poll(async () => ctx.db.$count(items), { timeout: 30_000, interval: 5 })
        .toBeGreaterThan(0);
      const from = ctx.engine === 'postgres' ? writtenMeanwhile(ctx.db) : ctx.db;
      const { rows } = await writeBackup(from, file);
      expect(await syncing).toMatchObject({ outcome: 'done' });
      const begun = performance.now();
      await restoreBackup(to.db, file, { replace: true });
      const took = Math.round(performance.now() - begun);
      expect(await checkInvariants(to.db)).toEqual([]);
      const held = await to.db.$count(items);
      expect(held).toBeGreaterThan(0);
      expect(held).toBeLessThan(bills);
      const city = { ...tiny.city, id: (await requireCity(to.db, 'tiny')).id };
      expect(await runSync(to.db, city, { backoffMs: 1 })).toMatchObject({ outcome: 'done' });
      expect(await stateHash(to.db, city.id)).toBe(await stateHash(ctx.db, tiny.city.id));
      console.log(
        `row 19 ${ctx.engine} to ${to.engine}: ${held} of ${bills} items in a backup of ${rows} rows taken meanwhile, restored in ${took} ms, one sync later the same hash`,
      );
    });
  });
});

/** The same database, whose transactions go on once somebody else has written; the embedded engine lets nobody. */
function writtenMeanwhile(db: Db): Db {
  const transaction: Db['transaction'] = (work, config) =>
    db.transaction(async (tx) => {
      const held = await tx.$count(items);
      await expect.poll(() => db.$count(items), { timeout: 30_000, interval: 5 }).toBeGreaterThan(held);
      return work(tx);
    }, config);
  return Object.assign(Object.create(db), { transaction });
}
