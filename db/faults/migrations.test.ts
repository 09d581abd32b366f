import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as onPostgres } from 'drizzle-orm/node-postgres';
import { migrate as migratePostgres } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as onEmbedded } from 'drizzle-orm/pglite';
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import { RULE_VERSION } from '@/lib/status/status';
import { extensions, storeOn } from '../engine/embedded/open';
import { pendingMigrations } from '../engine/migrate';
import { openPostgres } from '../engine/postgres';
import { rows } from '../engine/rows';
import type { Db, Store } from '../engine/types';
import { stateHash } from '../queries/city/state-hash';
import { factColumns } from '../queries/items/status-facts';
import { loadRecord } from '../record/load';
import { changes, cities, items, syncRuns } from '../schema';
import { ageStatuses } from '../sync/age-statuses';
import { requireCity } from '../testing/cities/require-city';
import { writeSmallRecord } from '../testing/cities/small-record';
import { createDatabase } from '../testing/create-database';
import { describeOnEachEngine } from '../testing/engines';
import { checkInvariants } from '../testing/invariants';
import { copyRows, olderMigrations } from '../testing/older-database';
import { migrationsInAll, schemaOf } from '../testing/schema-of';

type Older = (folder: string, fill: (db: Db) => Promise<void>) => Promise<Store>;

/** Makes a database by an older release's migrations, fills it, and opens it as this release does. */
const openers: Record<Store['engine'], Older> = {
  embedded: async (folder, fill) => {
    const engine = await PGlite.create({ extensions });
    const db = onEmbedded(engine);
    await migrateEmbedded(db, { migrationsFolder: folder });
    await fill(db as unknown as Db);
    return storeOn(engine);
  },
  postgres: async (folder, fill) => {
    const server = inject('postgres');
    if (!server) throw new Error('There is no PostgreSQL server for the tests.');
    made += 1;
    const url = await createDatabase(server.url, `older_${process.pid}_${made}`);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const db = onPostgres(client);
    await migratePostgres(db, { migrationsFolder: folder });
    await fill(db as unknown as Db);
    await client.end();
    return openPostgres(url, { max: 2, statementTimeoutMs: 0 });
  },
};
let made = 0;

const versions = Array.from({ length: migrationsInAll() + 1 }, (_, known) => known);

describeOnEachEngine('row 21: a database of an older release', (head) => {
  const record = writeSmallRecord(mkdtempSync(join(tmpdir(), 'passage-record-')));

  beforeAll(async () => {
    await loadRecord(head.db, record);
  });

  test.each(versions)('of %s migrations, with what it can hold of a record, comes to head', async (known) => {
    const isFilled = known >= 2;
    let begun = 0;
    const store = await openers[head.engine](olderMigrations(known), async (older) => {
      if (isFilled) await copyRows(head.db, older);
      begun = performance.now();
    });
    const took = Math.round(performance.now() - begun);
    expect(await pendingMigrations(store.db)).toBe(0);
    expect(await schemaOf(store.db)).toEqual(await schemaOf(head.db));
    if (isFilled) {
      expect(await statusesOf(store.db)).toEqual(await statusesOf(head.db));
      const told = await store.db.$count(changes);
      await ageStatuses(store.db, new Date());
      expect(await store.db.$count(changes)).toBe(told);
      expect(await versionsOf(store.db)).toEqual([{ version: RULE_VERSION }]);
      await loadAsAtStart(store.db, record);
      expect(await checkInvariants(store.db)).toEqual([]);
      const runs = await store.db.select({ mode: syncRuns.mode, actor: syncRuns.actor }).from(syncRuns);
      expect(runs.filter(({ mode, actor }) => mode !== 'record' || actor !== 'record')).toEqual([]);
      expect(await hashOf(store.db)).toBe(await hashOf(head.db));
    }
    const what = `${known} of ${migrationsInAll()} migrations${isFilled ? ' with data' : ''}`;
    console.log(`row 21 ${head.engine}: ${what} to head in ${took} ms`);
    await store.close();
  });
});

const statusesOf = (db: Db) =>
  rows(
    db,
    sql`select ${factColumns}, ${items.actByOn}, ${items.actByClock} from ${items} order by ${items.cityId}, ${items.id}`,
  );

const versionsOf = (db: Db) => rows(db, sql`select distinct ${items.ruleVersion} as version from ${items}`);

/** The record as this release's start loads it, since it reads more of it than the older one did. */
async function loadAsAtStart(db: Db, record: string) {
  await db.update(cities).set({ recordHash: 'of an older release' });
  await loadRecord(db, record);
}

const hashOf = async (db: Db) => stateHash(db, (await requireCity(db)).id);
