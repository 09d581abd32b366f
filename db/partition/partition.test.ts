import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import { restoreBackup } from '../backup/restore-backup';
import { writeBackup } from '../backup/write-backup';
import { addCity } from '../cities/followed-cities';
import { pendingMigrations } from '../engine/migrate';
import { openPostgres } from '../engine/postgres';
import { rows } from '../engine/rows';
import type { Db, Store } from '../engine/types';
import { stateHash } from '../queries/city/state-hash';
import { countFacets, explore } from '../queries/explorer/explore';
import { loadRecord } from '../record/load';
import { runSync } from '../sync/run';
import { requireCity } from '../testing/cities/require-city';
import { createDatabase } from '../testing/create-database';
import { startTinySource } from '../testing/sources/tiny-source';
import { temporaryFolder } from '../testing/temporary-folder';
import { partitionByCity } from './partition';

const parts = 4;

describe.skipIf(!inject('postgres'))('tables cut by city', () => {
  let store: Store;
  let before: { hash: string; keys: string[]; page: unknown; facets: unknown };
  let cut: string[] = [];

  beforeAll(async () => {
    store = await fresh('cut');
    await loadRecord(store.db);
    before = await seen(store.db);
    cut = await partitionByCity(store.db, parts, () => undefined);
  });
  afterAll(() => store?.close());

  test('are all that bear a city, each with its parts', async () => {
    const [left] = await rows<{ whole: number; parts: number }>(
      store.db,
      sql`select count(*) filter (where relkind = 'r' and not relispartition)::int as whole,
          count(*) filter (where relispartition and relkind = 'r')::int as parts
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'city_id'
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
    );
    expect(cut.length).toBeGreaterThan(20);
    expect(left).toEqual({ whole: 0, parts: cut.length * parts });
  });

  test('hold the same record under the same keys, indexes and counters', async () => {
    expect(await seen(store.db)).toEqual(before);
    expect(await loadRecord(store.db)).toEqual({ written: 0 });
    expect(await pendingMigrations(store.db)).toBe(0);
  });

  test('are cut once: a second time nothing is left to do', async () => {
    expect(await partitionByCity(store.db, parts, () => undefined)).toEqual([]);
  });

  test('take another city’s sync, and its list reads one part', async () => {
    const source = await startTinySource(5);
    const place = { client: 'tiny', timeZone: 'America/Chicago', url: source.baseUrl, process: null };
    const tiny = { slug: 'tiny', name: 'Tiny', ...place, rate: 0, concurrency: 2, allowPrivate: true };
    const city = await addCity(store.db, tiny);
    expect(await runSync(store.db, city)).toMatchObject({ outcome: 'done' });
    expect(await runSync(store.db, city)).toMatchObject({ outcome: 'done', written: 0 });
    await source.stop();
    const stored = await requireCity(store.db, 'tiny');
    expect((await explore(store.db, stored, filterOf({}))).total).toBe(5);
    expect(await partsRead(store.db, (db) => explore(db, stored, filterOf({})))).toHaveLength(1);
    expect(await partsRead(store.db, (db) => explore(db, stored, filterOf({ q: 'matter' })))).toHaveLength(1);
  });

  test('give a backup that any database takes, and take one', async () => {
    const file = join(temporaryFolder(), 'passage.backup');
    const { keys } = await seen(store.db);
    await writeBackup(store.db, file);
    const other = await fresh('whole');
    await restoreBackup(other.db, file, { replace: false });
    expect((await seen(other.db)).hash).toBe(before.hash);
    await other.close();
    await restoreBackup(store.db, file, { replace: true });
    expect(await seen(store.db)).toEqual({ ...before, keys });
  });

  test('take later migrations: a column, an index and a check', async () => {
    await store.db.execute(sql`alter table items add column later text default 'x' not null`);
    await store.db.execute(sql`create index items_later on items (city_id, later)`);
    await store.db.execute(
      sql`alter table items add constraint items_later_word check (later in ('x', 'y'))`,
    );
    await store.db.execute(sql`update items set later = 'y' where slug = '17-0940'`);
    await expect(store.db.execute(sql`update items set later = 'z'`)).rejects.toThrow();
  });
});

test.skipIf(!inject('postgres'))(
  'a table whose key leaves out the city is refused, and nothing is cut',
  async () => {
    const { db, close } = await fresh('refused');
    await db.execute(sql`create table notes (city_id integer not null, slug text unique)`);
    await expect(partitionByCity(db, parts, () => undefined)).rejects.toThrow(
      'notes cannot be cut by city: its key notes_slug_key leaves the city out.',
    );
    const left = await rows(db, sql`select from pg_class where relispartition`);
    expect(left).toEqual([]);
    await close();
  },
);

async function fresh(name: string): Promise<Store> {
  const server = inject('postgres');
  if (!server) throw new Error('There is no PostgreSQL server for the tests.');
  const url = await createDatabase(server.url, `parts_${name}_${process.pid}`, server.template);
  return openPostgres(url, { max: 4, statementTimeoutMs: 0 });
}

async function seen(db: Db) {
  const city = await requireCity(db);
  const keys = await rows<{ name: string }>(
    db,
    sql`select i.relname || ' on ' || t.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid
        join pg_class t on t.oid = x.indrelid where t.relnamespace = 'public'::regnamespace and not t.relispartition
      union all select conname || ' of ' || conrelid::regclass from pg_constraint k join pg_class t on t.oid = k.conrelid
        where k.connamespace = 'public'::regnamespace and not t.relispartition and k.conparentid = 0 and k.contype <> 'n'
      union all select sequencename || ' ' || coalesce(last_value, 0) from pg_sequences where schemaname = 'public'
      order by 1`,
  );
  return {
    hash: await stateHash(db, city.id),
    keys: keys.map(({ name }) => name),
    page: await explore(db, city, filterOf({ q: 'zoning' })),
    facets: await countFacets(db, city, filterOf({})),
  };
}

/** The parts of tables of items that the statements of a read name in their plans, without repeats. */
async function partsRead(db: Db, read: (db: Db) => Promise<unknown>): Promise<string[]> {
  const plan: string[] = [];
  const execute = async (statement: SQL) => {
    const lines = await rows<{ 'QUERY PLAN': string }>(db, sql`explain ${statement}`);
    plan.push(...lines.map((line) => line['QUERY PLAN']));
    return db.execute(statement);
  };
  await read(Object.create(db, { execute: { value: execute } }));
  return [...new Set([...plan.join('\n').matchAll(/_part_(\d+)/g)].map(([, part = '']) => part))];
}
