import { sql } from 'drizzle-orm';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { openPostgres } from '../../engine/postgres';
import { rows } from '../../engine/rows';
import type { Store } from '../../engine/types';
import { partitionByCity } from '../../partition/partition';
import { loadRecord } from '../../record/load';
import { buildPages } from '../../testing/built-pages';
import { generateCities } from '../../testing/cities/generated-cities';
import { requireCity } from '../../testing/cities/require-city';
import { type Cluster, startCluster } from '../../testing/cluster';
import { createDatabase } from '../../testing/create-database';
import { load, once, quantile, type Serving, serving } from '../serving';

/** 200 cities of 1,980 items, Denver's record tenfold. */
const many = 200;
const copies = 10;
const bound = 1.3;
const pages = { list: '/city-1/legislation', search: '/city-1/legislation?q=zoning' };

beforeAll(async () => {
  buildPages();
}, 300_000);

test('a list is as quick among 200 cities as alone, in one piece and cut by city', async ({ skip }) => {
  const cluster = startCluster();
  if (typeof cluster === 'string') return skip(cluster);
  onTestFinished(() => cluster.stop());
  const alone = await withCities(cluster, 'alone', 1);
  const begun = performance.now();
  const crowd = await withCities(cluster, 'crowd', many);
  const items = await itemsIn(crowd.store);
  console.log(`cities: ${many} generated, ${items} items, in ${seconds(begun)} s`);
  expect(items).toBeGreaterThan(390_000);

  const whole = await ratios('in one piece', alone.server, crowd.server);
  const cutting = performance.now();
  await partitionByCity(crowd.store.db, 16, () => undefined);
  console.log(`cities: cut into 16 parts in ${seconds(cutting)} s`);
  const cut = await ratios('cut', alone.server, crowd.server);
  expect(whole.list).toBeLessThan(bound);
  expect(cut.list).toBeLessThan(bound);
}, 900_000);

/** A database of its own with Denver's record and so many generated cities, and a server on it. */
async function withCities(cluster: Cluster, name: string, last: number) {
  const url = await createDatabase(cluster.urlOf('postgres'), name);
  const store = await openPostgres(url, { max: 2, statementTimeoutMs: 0 });
  onTestFinished(() => store.close());
  await loadRecord(store.db);
  const { id: from } = await requireCity(store.db);
  await generateCities(store.db, { from, first: 1, last, copies });
  await store.db.execute(sql`analyze`);
  return { store, server: await serving('postgres', { DATABASE_URL: url }) };
}

/**
 * How many times the p50 alone each page's p50 in the crowd is, at one client that asks both in turn, so that
 * whatever else the machine does burdens both alike.
 */
async function ratios(name: string, alone: Serving, crowd: Serving) {
  const found = { list: 0, search: 0 };
  for (const page of ['list', 'search'] as const) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    const end = performance.now() + 15_000;
    for (let turn = 0; turn < 40 || performance.now() < end; turn += 1) {
      for (const [server, times] of [
        [alone, ours],
        [crowd, theirs],
      ] as const) {
        const [asked] = await load(server.address + pages[page], 1, once());
        expect(asked?.status).toBe(200);
        if (asked && turn >= 10) times.push(asked.ms);
      }
    }
    const [one, other] = [quantile(ours, 0.5), quantile(theirs, 0.5)];
    found[page] = other / one;
    console.log(
      `cities: ${many} ${name}: ${page} p50 ${other.toFixed(1)} ms, alone ${one.toFixed(1)} ms, ${found[page].toFixed(2)} x, n ${ours.length}`,
    );
  }
  return found;
}

async function itemsIn({ db }: Store): Promise<number> {
  const [counted] = await rows<{ items: number }>(db, sql`select count(*) as items from items`);
  return counted?.items ?? 0;
}

const seconds = (since: number) => Math.round((performance.now() - since) / 1000);
