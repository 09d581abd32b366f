import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { rows, type Store } from '../client';
import { buildPages } from '../commands/build-pages';
import { sourcesHash } from '../commands/sources.mjs';
import { openPostgres } from '../postgres';
import { cities } from '../schema';
import { addCity } from '../sync/cities';
import { startCluster } from '../testing/cluster';
import { type Running, start } from '../testing/processes';
import { startTinySource, type TinySource } from '../testing/tiny-source';
import { type Asked, loadEither, quantile, type Serving, serving } from './serving';

const runner = join('db', 'commands', 'run.mjs');
const clients = 8;
/** An answer's `Cache-Control` aside: how soon after its commit every server shows a change. */
const agreeWithinMs = 1_000;

beforeAll(async () => {
  await buildPages(sourcesHash(), new AbortController().signal);
}, 300_000);

test('two servers and a worker on one database, of which one server and the worker are killed', async ({
  skip,
}) => {
  const cluster = startCluster();
  if (typeof cluster === 'string') return skip(cluster);
  onTestFinished(() => cluster.stop());
  const url = cluster.urlOf('postgres');
  const store = await openPostgres(url, { max: 2, statementTimeoutMs: 0 });
  onTestFinished(() => store.close());
  const source = await tinyCity(store);
  const [one, two] = await Promise.all([1, 2].map(() => serving('postgres', { DATABASE_URL: url })));
  if (!one || !two) throw new Error('No servers.');
  const worker = await workerOn(url);
  await sync(url);

  const agreed: number[] = [];
  for (let round = 1; round <= 5; round += 1)
    agreed.push(await agreeAfterChange(round, url, source, [one, two]));
  console.log(`machines: both servers show a change ${Math.max(...agreed)} ms after the sync ended, at most`);
  expect(Math.max(...agreed)).toBeLessThan(agreeWithinMs);

  const ends = await Promise.all([1, 2, 3, 4].map(() => sync(url)));
  console.log(`machines: four syncs at once end with ${ends.sort().join(', ')}`);
  expect(ends.filter((code) => code === 0).length).toBeGreaterThan(0);
  expect(ends.every((code) => code === 0 || code === 3)).toBe(true);

  let isDone = false;
  const loads = [
    loadEither([one, two], '/tiny/legislation', clients, () => isDone),
    loadEither([two, one], '/tiny/legislation', clients, () => isDone),
  ];
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  two.child.kill('SIGKILL');
  worker.child.kill('SIGKILL');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  isDone = true;
  const [ofOne = [], ofTwo = []] = await Promise.all(loads);
  const failedOf = (asked: Asked[]) => asked.filter(({ status }) => status !== 200);
  const times = [...ofOne, ...ofTwo].filter(({ status }) => status === 200).map(({ ms }) => ms);
  console.log(
    `machines: ${ofOne.length + ofTwo.length} requests, ${failedOf(ofTwo).length} in flight cut by the kill, ` +
      `${failedOf(ofOne).length} others failed; p95 ${Math.round(quantile(times, 0.95))} ms`,
  );
  expect(failedOf(ofOne)).toEqual([]);
  expect(failedOf(ofTwo).length).toBeLessThanOrEqual(clients);

  const again = await workerOn(url);
  expect(await sync(url)).toBe(0);
  expect(await overlaps(store)).toEqual([]);
  expect(again.child.exitCode).toBeNull();
}, 240_000);

test('a worker killed in the middle of a sync: the next run takes over and ends it', async ({ skip }) => {
  const cluster = startCluster();
  if (typeof cluster === 'string') return skip(cluster);
  onTestFinished(() => cluster.stop());
  const url = cluster.urlOf('postgres');
  const store = await openPostgres(url, { max: 2, statementTimeoutMs: 0 });
  onTestFinished(() => store.close());
  const source = await tinyCity(store);
  const killed = start(runner, ['sync', '--city', 'tiny'], { DATABASE_URL: url });
  await expect.poll(() => source.asked.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(60);
  killed.child.kill('SIGKILL');
  await killed.finished;
  const begun = performance.now();
  const next = sync(url);
  await expect.poll(() => outcomes(store), { timeout: 30_000, interval: 20 }).toHaveLength(2);
  const takenAfter = Math.round(performance.now() - begun);
  expect(await next).toBe(0);
  console.log(
    `machines: a killed sync is taken over after ${takenAfter} ms, the start of a command included`,
  );
  expect(await outcomes(store)).toEqual(['interrupted', 'done']);
  const [counted] = await rows<{ items: number }>(
    store.db,
    sql`select count(*)::int as items from items where city_id = (select id from cities where slug = 'tiny')`,
  );
  expect(counted).toEqual({ items: source.matters.length });
}, 120_000);

async function outcomes({ db }: Store): Promise<string[]> {
  const runs = await rows<{ outcome: string }>(
    db,
    sql`select outcome from sync_runs where city_id = (select id from cities where slug = 'tiny') order by id`,
  );
  return runs.map(({ outcome }) => outcome);
}

async function tinyCity({ db }: Store): Promise<TinySource> {
  const source = await startTinySource(200);
  onTestFinished(() => source.stop());
  const place = { client: 'tiny', timeZone: 'America/Chicago', url: source.baseUrl, process: null };
  await addCity(db, { slug: 'tiny', name: 'Tiny', ...place, rate: 0, concurrency: 4, allowPrivate: true });
  const [city] = await db.select().from(cities).where(eq(cities.slug, 'tiny'));
  expect(city).toBeDefined();
  return source;
}

async function workerOn(url: string): Promise<Running> {
  const worker = start(runner, ['worker'], { DATABASE_URL: url, SYNC_EVERY_MINUTES: '1' });
  await worker.until('The worker is ready.');
  return worker;
}

/** Its exit code: 3 where another run held the lease. */
async function sync(url: string): Promise<number | null> {
  const { code } = await start(runner, ['sync', '--city', 'tiny'], { DATABASE_URL: url }).finished;
  return code;
}

/** Milliseconds from the end of a sync that changed a title until each server shows it in its list, by page and API. */
async function agreeAfterChange(round: number, url: string, source: TinySource, servers: Serving[]) {
  const title = `A bill for an ordinance of round ${round}`;
  const changed = source.matters[round];
  if (!changed) throw new Error('There is no such matter.');
  changed.row.MatterTitle = title;
  changed.row.MatterLastModifiedUtc = new Date().toISOString().slice(0, 19);
  const shows = async ({ address }: Serving) => {
    const found = await fetch(`${address}/api/v1/tiny/legislation?q=${encodeURIComponent(`round ${round}`)}`);
    const listed = await fetch(`${address}/tiny/legislation?limit=100&sort=number`);
    return (await found.text()).includes(title) && (await listed.text()).includes(title);
  };
  for (const server of servers) expect(await shows(server)).toBe(false);
  while ((await sync(url)) !== 0);
  const begun = performance.now();
  for (const server of servers)
    await expect.poll(() => shows(server), { timeout: 10_000, interval: 10 }).toBe(true);
  return Math.round(performance.now() - begun);
}

/** Pairs of runs of one city that went on at the same time. */
function overlaps({ db }: Store) {
  return rows(
    db,
    sql`select a.id, b.id as other from sync_runs a join sync_runs b on b.city_id = a.city_id and b.id > a.id
      and b.started_at < coalesce(a.finished_at, a.heartbeat_at) where a.mode <> 'record'`,
  );
}
