import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asOneRequest } from '../../testing/as-one-request';
import { type Cluster, startCluster } from '../../testing/cluster';
import { openPostgres } from '../postgres';
import { rows } from '../rows';
import type { Store } from '../types';

const maxLagMs = 1_500;

describe.skipIf(!inject('postgres'))('a streaming copy', () => {
  let primary: Cluster;
  let copy: Cluster;
  let store: Store;

  beforeAll(async () => {
    const cluster = startCluster();
    if (typeof cluster === 'string') throw new Error(cluster);
    primary = cluster;
    copy = primary.copy();
    const options = { max: 4, statementTimeoutMs: 5_000, urls: [copy.urlOf('postgres')], maxLagMs };
    store = await openPostgres(primary.urlOf('postgres'), options);
    await store.db.execute(sql`create table notes (n integer)`);
  });
  afterAll(async () => {
    await store?.close();
    copy?.stop();
    primary?.stop();
  });

  const standing = () => store.replicas?.standings()[0];
  const isUsed = (used: boolean) =>
    expect.poll(() => standing()?.isUsed, { timeout: 15_000, interval: 50 }).toBe(used);
  const read = () => asOneRequest(readHere);
  async function readHere() {
    const db = store.replicas?.reader() ?? store.db;
    const [row] = await rows<{ copy: boolean; notes: number }>(
      db,
      sql`select pg_is_in_recovery() as copy, (select count(*) from notes)::int as notes`,
    );
    return row;
  }

  test('is read from by requests, and by nothing else', async () => {
    await isUsed(true);
    await expect.poll(read, { timeout: 5_000 }).toEqual({ copy: true, notes: 0 });
    expect(await readHere()).toEqual({ copy: false, notes: 0 });
  });

  test('shows what the primary has within the bound', async () => {
    await store.db.execute(sql`insert into notes values (1)`);
    await expect.poll(read, { timeout: maxLagMs, interval: 20 }).toEqual({ copy: true, notes: 1 });
  });

  test('is left for the primary once it is further behind than the bound, and the lag is told', async () => {
    const direct = await openCopy(copy.urlOf('postgres'));
    await direct.query('select pg_wal_replay_pause()');
    await store.db.execute(sql`insert into notes values (2)`);
    await isUsed(false);
    expect(await read()).toEqual({ copy: false, notes: 2 });
    await wait(1_000);
    expect(standing()).toMatchObject({ answers: true, isUsed: false });
    expect(standing()?.secondsBehind).toBeGreaterThan(maxLagMs / 1000);
    await direct.query('select pg_wal_replay_resume()');
    await direct.end();
    await isUsed(true);
    expect(await read()).toEqual({ copy: true, notes: 2 });
  });

  test('that ends in the middle of a request fails nothing: the rest of the request is the primary’s', async () => {
    const failedBefore = standing()?.failed ?? 0;
    await asOneRequest(async () => {
      expect(await readHere()).toMatchObject({ copy: true });
      copy.pause();
      expect(await readHere()).toMatchObject({ copy: false, notes: 2 });
      copy.resume();
      await isUsed(true);
      expect(await readHere()).toMatchObject({ copy: false });
    });
    expect(standing()?.failed).toBe(failedBefore + 1);
    expect(await read()).toMatchObject({ copy: true });
  });

  test('that is stopped for long is not asked, and taken up again by itself', async () => {
    copy.pause();
    await isUsed(false);
    expect(standing()).toMatchObject({ answers: false });
    expect(await read()).toMatchObject({ copy: false });
    copy.resume();
    await isUsed(true);
    expect(await read()).toMatchObject({ copy: true });
  });

  test('a server that is no copy is never read from', async () => {
    const url = primary.urlOf('postgres');
    const other = await openPostgres(url, { max: 2, statementTimeoutMs: 0, urls: [url], maxLagMs });
    await wait(1_200);
    expect(other.replicas?.standings()[0]).toMatchObject({ answers: false, isUsed: false });
    await other.close();
  });
});

async function openCopy(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
