import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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
import { backedTables } from '../backup/tables';
import { type Db, rows, type Store } from '../client';
import { extensions, storeOn } from '../embedded/open';
import { migrationsFolder, pendingMigrations } from '../migrate';
import { openPostgres } from '../postgres';
import { stateHash } from '../queries/state-hash';
import { loadRecord } from '../record/load';
import { cities } from '../schema';
import { createDatabase } from '../testing/create-database';
import { describeOnEachEngine } from '../testing/engines';
import { checkInvariants } from '../testing/invariants';
import { requireCity } from '../testing/require-city';
import { migrationsInAll, schemaOf } from '../testing/schema-of';
import { writeSmallRecord } from '../testing/small-record';
import { temporaryFolder } from '../testing/temporary-folder';

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
      await loadAsAtStart(store.db, record);
      expect(await checkInvariants(store.db)).toEqual([]);
      expect(await hashOf(store.db)).toBe(await hashOf(head.db));
    }
    const what = `${known} of ${migrationsInAll()} migrations${isFilled ? ' with data' : ''}`;
    console.log(`row 21 ${head.engine}: ${what} to head in ${took} ms`);
    await store.close();
  });
});

/** The record as this release's start loads it, since it reads more of it than the older one did. */
async function loadAsAtStart(db: Db, record: string) {
  await db.update(cities).set({ recordHash: 'of an older release' });
  await loadRecord(db, record);
}

const hashOf = async (db: Db) => stateHash(db, (await requireCity(db)).id);

/** The first `known` migrations, as the release had them that knew no more. */
function olderMigrations(known: number): string {
  const folder = temporaryFolder();
  const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'));
  journal.entries = journal.entries.slice(0, known);
  for (const { tag } of journal.entries)
    copyFileSync(join(migrationsFolder, `${tag}.sql`), join(folder, `${tag}.sql`));
  mkdirSync(join(folder, 'meta'));
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify(journal));
  return folder;
}

/** Every row and column of `from` that `to` has a place for, and how far its counters have come. */
async function copyRows(from: Db, to: Db) {
  await to.transaction(async (tx) => {
    for (const { name, columns } of await backedTables(tx)) {
      const table = sql.identifier(name);
      const names = sql.raw(columns.map((column) => `"${column}"`).join(', '));
      const [found] = await rows<{ all: unknown }>(
        from,
        sql`select json_agg(row_to_json(r)) as all from (select ${names} from ${table}) r`,
      );
      await tx.execute(sql`insert into ${table} (${names}) select ${names}
        from json_populate_recordset(null::${table}, ${JSON.stringify(found?.all ?? [])}::json)`);
    }
    const counters = sql`select sequencename as name, last_value as reached from pg_sequences
      where schemaname = 'public' and last_value is not null`;
    for (const { name, reached } of await rows<{ name: string; reached: number }>(from, counters))
      await tx.execute(sql`select setval(quote_ident(sequencename)::regclass, ${reached}::bigint) from pg_sequences
        where schemaname = 'public' and sequencename = ${name}`);
  });
}
