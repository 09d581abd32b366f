import pg from 'pg';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Freshness } from '@/lib/views/ledger';
import { buildPages } from '../../testing/built-pages';
import { type Cluster, startCluster } from '../../testing/cluster';
import { load, quantile, type Serving, serving } from '../serving';

const maxLagSeconds = 2;

beforeAll(async () => {
  buildPages();
}, 300_000);

test('a copy that lags, hangs, stops and comes back under load fails no request', async ({ skip }) => {
  const primary = startCluster();
  if (typeof primary === 'string') return skip(primary);
  onTestFinished(() => primary.stop());
  const copy = primary.copy();
  onTestFinished(() => copy.stop());
  const server = await serving('postgres', {
    DATABASE_URL: primary.urlOf('postgres'),
    DATABASE_REPLICA_URLS: copy.urlOf('postgres'),
    REPLICA_MAX_LAG_SECONDS: String(maxLagSeconds),
  });
  await readsFrom(server, 'replica 1');

  let isDone = false;
  const paths = ['/denver/legislation', '/denver/legislation/17-0940', '/api/v1/denver/votes'];
  const loading = paths.map((path) => load(server.address + path, 3, () => isDone));

  await telling('replay paused', async () => {
    await ask(copy, 'select pg_wal_replay_pause()');
    await ask(primary, "update cities set name = 'Denver' where slug = 'denver'");
    const { replicas } = await readsFrom(server, 'primary');
    expect(replicas[0]).toMatchObject({ answers: true, isUsed: false });
    expect(replicas[0]?.secondsBehind).toBeGreaterThan(maxLagSeconds);
    expect(await page(server, '/denver/freshness')).toContain('not read from until it catches up');
    expect(await metric(server, 'passage_replica_lag_seconds{replica="1"}')).toBeGreaterThan(maxLagSeconds);
    expect(await metric(server, 'passage_replica_up{replica="1"}')).toBe(0);
  });
  await telling('replay resumed', async () => {
    await ask(copy, 'select pg_wal_replay_resume()');
    await readsFrom(server, 'replica 1');
    expect(await metric(server, 'passage_replica_lag_seconds{replica="1"}')).toBeLessThan(maxLagSeconds);
  });
  for (const [name, end, begin] of [
    ['frozen', copy.freeze, copy.thaw],
    ['stopped', copy.pause, copy.resume],
  ] as const) {
    await telling(name, async () => {
      end();
      await readsFrom(server, 'primary');
    });
    await telling(`no longer ${name}`, async () => {
      begin();
      await readsFrom(server, 'replica 1');
    });
  }
  isDone = true;
  const asked = (await Promise.all(loading)).flat();
  const times = asked.map(({ ms }) => ms);
  console.log(
    `replica: ${asked.length} requests, p50 ${Math.round(quantile(times, 0.5))} p95 ${Math.round(quantile(times, 0.95))} ` +
      `longest ${Math.round(Math.max(...times))} ms; ${await metric(server, 'passage_replica_failed_statements_total{replica="1"}')} statements asked again`,
  );
  expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
  expect(asked.length).toBeGreaterThan(100);
}, 180_000);

test('with the primary away pages come from the copy as long as the bound allows', async ({ skip }) => {
  const primary = startCluster();
  if (typeof primary === 'string') return skip(primary);
  onTestFinished(() => primary.stop());
  const copy = primary.copy();
  onTestFinished(() => copy.stop());
  const server = await serving('postgres', {
    DATABASE_URL: primary.urlOf('postgres'),
    DATABASE_REPLICA_URLS: copy.urlOf('postgres'),
    REPLICA_MAX_LAG_SECONDS: '5',
  });
  await readsFrom(server, 'replica 1');
  primary.pause();
  const begun = performance.now();
  expect((await fetch(`${server.address}/denver`)).status).toBe(200);
  const status = async () => (await fetch(`${server.address}/denver`)).status;
  await expect.poll(status, { timeout: 15_000, interval: 50 }).toBe(503);
  console.log(
    `replica: pages for ${Math.round(performance.now() - begun)} ms without the primary, bound 5,000 ms`,
  );
  primary.resume();
  await expect.poll(status, { timeout: 10_000, interval: 50 }).toBe(200);
}, 120_000);

async function telling(name: string, step: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await step();
  console.log(`replica ${name}: seen after ${Math.round(performance.now() - begun)} ms`);
}

/** Waits until requests read from this database, as the API tells it, and gives what it tells. */
async function readsFrom(server: Serving, name: string): Promise<Freshness> {
  let freshness: Freshness | undefined;
  const asked = async () => {
    freshness = JSON.parse(await page(server, '/api/v1/denver/freshness'));
    return freshness?.readFrom;
  };
  await expect.poll(asked, { timeout: 20_000, interval: 50 }).toBe(name);
  if (!freshness) throw new Error('Nothing was told.');
  return freshness;
}

async function page(server: Serving, path: string): Promise<string> {
  const response = await fetch(server.address + path);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  return response.text();
}

async function metric(server: Serving, name: string): Promise<number> {
  const line = (await page(server, '/metrics')).split('\n').find((one) => one.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1));
}

async function ask(cluster: Cluster, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.urlOf('postgres') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
