import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { addCity } from '../../cities/followed-cities';
import { openPostgres } from '../../engine/postgres';
import { rows } from '../../engine/rows';
import type { Store } from '../../engine/types';
import { cities } from '../../schema';
import { buildPages } from '../../testing/built-pages';
import { type Cluster, startCluster } from '../../testing/cluster';
import { type Running, start } from '../../testing/processes';
import { startTinySource, type TinySource } from '../../testing/sources/tiny-source';
import { type Asked, loadEither, quantile, type Serving, serving } from '../serving';

const runner = join('server', 'run.mjs');
const clients = 8;
/** `docs/operations.md`: how long after the commit of a change a request may begin that does not show it yet. */
const agreeWithinMs = 50;

beforeAll(async () => {
  buildPages();
}, 300_000);

test('two servers and a worker on one database, of which one server and the worker are killed', async ({
  skip,
}) => {
  const cluster = startCluster();
  if (typeof cluster === 'string') return skip(cluster);
  onTestFinished(() => cluster.stop());
  const url = cluster.urlOf('postgres');
  await keepCommitTimes(url, cluster);
  const store = await openPostgres(url, { max: 2, statementTimeoutMs: 0 });
  onTestFinished(() => store.close());
  const source = await tinyCity(store);
  const [one, two] = await Promise.all([1, 2].map(() => serving('postgres', { DATABASE_URL: url })));
  if (!one || !two) throw new Error('No servers.');
  const worker = await workerOn(url);
  await sync(url);

  const agreed: number[] = [];
  for (let round = 1; round <= 5; round += 1)
    agreed.push(await agreeAfterChange(round, url, store, source, [one, two]));
  console.log(
    `machines: of ${agreed.length} changes the last request without one began ${Math.max(...agreed)} ms after its commit`,
  );
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
  await wait(3_000);
  two.child.kill('SIGKILL');
  worker.child.kill('SIGKILL');
  await wait(3_000);
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

async function keepCommitTimes(url: string, cluster: Cluster) {
  const { db, close } = await openPostgres(url, { max: 1, statementTimeoutMs: 0 });
  await db.execute(sql`alter system set track_commit_timestamp = on`);
  await close();
  cluster.pause();
  cluster.resume();
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

/**
 * Milliseconds from the commit of a changed title to the begin of the last request, of either server's list by page or
 * API, that did not show it; negative where every request that began after the commit did.
 */
async function agreeAfterChange(
  round: number,
  url: string,
  store: Store,
  source: TinySource,
  servers: Serving[],
) {
  const title = `A bill for an ordinance of round ${round}`;
  const changed = source.matters[round];
  if (!changed) throw new Error('There is no such matter.');
  changed.row.MatterTitle = title;
  changed.row.MatterLastModifiedUtc = new Date().toISOString().slice(0, 19);
  const lists = servers.flatMap(({ address }) => [
    `${address}/api/v1/tiny/legislation?q=${encodeURIComponent(`round ${round}`)}`,
    `${address}/tiny/legislation?limit=100&sort=number`,
  ]);
  const asking = lists.map((list) => lastWithout(title, list));
  const syncing = syncUntilDone(url);
  const committedAt = await committed(store, title);
  const lasts = await Promise.all(asking);
  await syncing;
  return Math.round(Math.max(...lasts) - committedAt);
}

/** When the last of the requests for a list began that did not show this text, one after another. */
async function lastWithout(text: string, list: string): Promise<number> {
  for (let last = Number.NaN; ; ) {
    const begun = Date.now();
    if ((await (await fetch(list)).text()).includes(text)) return last;
    last = begun;
  }
}

/** When the item of this title was committed, once it is, as PostgreSQL has it. */
async function committed({ db }: Store, title: string): Promise<number> {
  for (;;) {
    const at = sql`(extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000)::float8 as at`;
    const [found] = await rows<{ at: number }>(db, sql`select ${at} from items where title = ${title}`);
    if (found) return found.at;
    await wait(5);
  }
}

async function syncUntilDone(url: string) {
  while ((await sync(url)) !== 0);
}

/** Pairs of runs of one city that went on at the same time. */
function overlaps({ db }: Store) {
  return rows(
    db,
    sql`select a.id, b.id as other from sync_runs a join sync_runs b on b.city_id = a.city_id and b.id > a.id
      and b.started_at < coalesce(a.finished_at, a.heartbeat_at) where a.mode <> 'record'`,
  );
}
