import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import { countFacets, explore } from '../../queries/explorer/explore';
import { loadRecord } from '../../record/load';
import { asOneRequest } from '../../testing/as-one-request';
import { requireCity } from '../../testing/cities/require-city';
import { type Cluster, startCluster } from '../../testing/cluster';
import { openPostgres } from '../postgres';
import type { Db, Store } from '../types';

describe.skipIf(!inject('postgres'))('what is kept in memory of a copy that lags', () => {
  let primary: Cluster;
  let copy: Cluster;
  let store: Store;

  beforeAll(async () => {
    const cluster = startCluster();
    if (typeof cluster === 'string') throw new Error(cluster);
    primary = cluster;
    copy = primary.copy();
    const urls = [copy.urlOf('postgres')];
    store = await openPostgres(primary.urlOf('postgres'), {
      max: 4,
      statementTimeoutMs: 0,
      urls,
      maxLagMs: 60_000,
    });
    await loadRecord(store.db);
  });
  afterAll(async () => {
    await store?.close();
    copy?.stop();
    primary?.stop();
  });

  /** The count of the list, of a search, and of the bills among the filters: each kept under the facts' version. */
  async function counts(db: Db) {
    const city = await requireCity(db);
    const { kind } = await countFacets(db, city, filterOf({}));
    const bills = kind.find(({ value }) => value === 'bill')?.count;
    const found = (await explore(db, city, filterOf({ q: 'zoning' }))).total;
    return { all: (await explore(db, city, filterOf({}))).total, found, bills };
  }
  const onCopy = () => asOneRequest(() => counts(store.replicas?.reader() ?? store.db));
  const onPrimary = () => counts(store.db);
  async function onCopyItself(statement: string) {
    const client = new pg.Client({ connectionString: copy.urlOf('postgres') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  test('is never taken for the newer state, nor the newer for the old', async () => {
    await expect.poll(() => store.replicas?.standings()[0]?.isUsed, { timeout: 15_000 }).toBe(true);
    const before = await onPrimary();
    await expect.poll(onCopy, { timeout: 15_000 }).toEqual(before);
    await onCopyItself('select pg_wal_replay_pause()');
    await store.db.execute(sql`with gone as (
        update items set gone_since = now() where kind = 'bill' and id in (
          select item_id from item_search where document @@ websearch_to_tsquery('passage', 'zoning'))
        returning city_id, id, key),
        counted as (update cities set facts_version = facts_version + 1)
      insert into changes (city_id, at, actor, subject, subject_key, item_id) select city_id, now(), 'person', 'item', key, id from gone`);
    await expect.poll(onPrimary, { timeout: 15_000 }).not.toEqual(before);
    const after = await onPrimary();
    expect(after.all).toBeLessThan(before.all);
    expect(after.found).toBeLessThan(before.found);
    for (let turn = 0; turn < 3; turn += 1) {
      expect(await onCopy()).toEqual(before);
      expect(await onPrimary()).toEqual(after);
    }
    await onCopyItself('select pg_wal_replay_resume()');
    await expect.poll(onCopy, { timeout: 15_000 }).toEqual(after);
  });

  test('holds when the copy ends between reading the version and the rows', async () => {
    const after = await onPrimary();
    await asOneRequest(async () => {
      const db = store.replicas?.reader() ?? store.db;
      const city = await requireCity(db);
      copy.pause();
      await store.db.execute(sql`with back as (
          update items set gone_since = null where kind = 'bill' and gone_since is not null returning city_id, id, key),
        counted as (update cities set facts_version = facts_version + 1)
        insert into changes (city_id, at, actor, subject, subject_key, item_id) select city_id, now(), 'person', 'item', key, id from back`);
      expect((await explore(db, city, filterOf({}))).total).toBeGreaterThanOrEqual(after.all);
    });
    await expect.poll(onPrimary, { timeout: 15_000 }).not.toEqual(after);
    const newest = await onPrimary();
    expect(newest.all).toBeGreaterThan(after.all);
    copy.resume();
    await expect.poll(() => store.replicas?.standings()[0]?.isUsed, { timeout: 15_000 }).toBe(true);
    await expect.poll(onCopy, { timeout: 15_000 }).toEqual(newest);
  });
});
