import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, inject, onTestFinished, test } from 'vitest';
import { addCity } from '../cities/followed-cities';
import { openPostgres } from '../engine/postgres';
import { stateHash } from '../queries/city/state-hash';
import { cities, leases, syncRuns } from '../schema';
import { runSync } from '../sync/run';
import { createDatabase } from '../testing/create-database';
import { start } from '../testing/processes';
import { startTinySource } from '../testing/sources/tiny-source';

const runner = join('server', 'run.mjs');
const patience = { timeout: 180_000, interval: 200 };

test('workers: one is killed in a run, the next takes it up by the clock, and stops with 0 when told', async ({
  skip,
}) => {
  const postgres = inject('postgres');
  if (!postgres) return skip();
  const url = await createDatabase(postgres.url, `worker_${process.pid}`, postgres.template);
  const { db, close } = await openPostgres(url, { max: 2, statementTimeoutMs: 0 });
  onTestFinished(close);
  const source = await startTinySource(40);
  onTestFinished(() => source.stop());
  const add = (slug: string, rate: number) =>
    addCity(db, {
      slug,
      name: 'Tiny',
      client: 'tiny',
      timeZone: 'America/Chicago',
      url: source.baseUrl,
      process: null,
      rate,
      concurrency: 1,
      allowPrivate: true,
    });
  const quick = await add('quick', 0);
  const slow = await add('slow', 8);
  const runs = (cityId: number) =>
    db.select().from(syncRuns).where(eq(syncRuns.cityId, cityId)).orderBy(syncRuns.id);
  const lease = async () => (await db.select().from(leases).where(eq(leases.name, 'sync:slow')))[0];
  const work = async () => {
    const worker = start(runner, ['worker'], { DATABASE_URL: url, SYNC_EVERY_MINUTES: '1' });
    await worker.until('The worker is ready.');
    return worker;
  };

  const first = await work();
  await expect
    .poll(async () => (await runs(quick.id)).map(({ outcome }) => outcome), patience)
    .toEqual(['done']);
  await expect.poll(async () => (await runs(slow.id))[0]?.seen ?? 0, patience).toBeGreaterThan(0);
  first.child.kill('SIGKILL');
  await first.finished;
  const killedAt = performance.now();
  // As if the worker had run on another machine, where nobody can see that its process is dead.
  await db.update(leases).set({ holder: 'elsewhere:1:1' }).where(eq(leases.name, 'sync:slow'));
  const [left] = await runs(slow.id);
  const fence = (await lease())?.fence ?? 0;

  const second = await work();
  await expect.poll(async () => (await lease())?.fence, patience).toBe(fence + 1);
  const waited = Math.round((performance.now() - killedAt) / 1000);
  await expect.poll(async () => (await runs(slow.id))[1]?.seen ?? 0, patience).toBeGreaterThan(0);
  const told = performance.now();
  second.child.kill('SIGTERM');
  expect((await second.finished).code).toBe(0);
  const took = Math.round(performance.now() - told);
  console.log(`workers: work of a killed one taken up after ${waited} s; stopped in ${took} ms with exit 0`);
  expect(took).toBeLessThan(10_000);
  expect((await runs(slow.id)).map(({ mode, outcome }) => [mode, outcome])).toEqual([
    ['full', 'interrupted'],
    ['full', 'interrupted'],
  ]);

  await db.update(cities).set({ requestsPerSecond: 0 }).where(eq(cities.id, slow.id));
  const last = await runSync(db, { ...slow, requestsPerSecond: 0 });
  expect(last).toMatchObject({ mode: 'full', outcome: 'done' });
  const stored = (left?.seen ?? 0) + ((await runs(slow.id))[1]?.seen ?? 0);
  expect(stored + last.seen).toBeLessThan(40 * 2);
  expect(await stateHash(db, slow.id)).toBe(await stateHash(db, quick.id));
}, 600_000);

test('workers: one that is to sync nothing says so and goes on', async ({ skip }) => {
  const postgres = inject('postgres');
  if (!postgres) return skip();
  const url = await createDatabase(postgres.url, `idle_worker_${process.pid}`, postgres.template);
  const worker = start(runner, ['worker'], { DATABASE_URL: url, SYNC_EVERY_MINUTES: '0' });
  await worker.until('The worker is ready; it syncs nothing, since SYNC_EVERY_MINUTES is 0.');
  worker.child.kill('SIGTERM');
  expect((await worker.finished).code).toBe(0);
}, 60_000);
