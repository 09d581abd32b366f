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
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { extensions, storeOn } from '../engine/embedded/open';
import { pendingMigrations } from '../engine/migrate';
import { openPostgres } from '../engine/postgres';
import type { Db, Store } from '../engine/types';
import { loadRecord } from '../record/load';
import { writeSmallRecord } from '../testing/cities/small-record';
import { createDatabase } from '../testing/create-database';
import { describeOnEachEngine } from '../testing/engines';
import { everyWrite } from '../testing/every-write';
import { faultPoints, WAYS } from '../testing/fault-points';
import { copyRows, olderMigrations } from '../testing/older-database';
import { migrationsInAll, schemaOf } from '../testing/schema-of';
import { tableSums } from '../testing/table-sums';

type Place = {
  /** The database as it is, without migrating it. */
  db: Db;
  /** Migrates as the product does at each start. */
  migrate(): Promise<unknown>;
  /** Applies the migrations of this folder only. */
  migrateTo(migrationsFolder: string): Promise<unknown>;
};

const places: Record<Store['engine'], () => Promise<Place>> = { embedded, postgres };

/** Of an empty database, and of every older release that could hold a record. */
const versions = Array.from({ length: migrationsInAll() }, (_, known) => known).filter(
  (known) => known !== 1,
);

describeOnEachEngine('row 21: a migration cut off at every write', (head) => {
  beforeAll(() => loadRecord(head.db, writeSmallRecord(mkdtempSync(join(tmpdir(), 'passage-record-')))));

  test.each(WAYS.flatMap((way) => versions.map((known) => [way, known] as const)))(
    'leaves all or nothing: %s, of a database of %i migrations',
    async (way, known) => {
      const { db, migrate, migrateTo } = await places[head.engine]();
      const points = faultPoints();
      const makeOlder = async () => {
        for (const schema of ['public', 'drizzle'])
          await db.execute(sql`drop schema if exists ${sql.identifier(schema)} cascade`);
        await db.execute(sql`create schema public`);
        if (known === 0) return;
        await migrateTo(olderMigrations(known));
        await copyRows(head.db, db);
      };
      await makeOlder();
      const older = await stateOf(db);
      if (known > 0) expect(older.rows.items).toMatch(/^[1-9]/);
      await migrate();
      const whole = await stateOf(db);
      const cut = await everyWrite(points, way, {
        prepare: async () => {
          if ((await pendingMigrations(db)) === 0) await makeOlder();
        },
        run: migrate,
        verify: async (at) => {
          const pending = await pendingMigrations(db);
          const left = { at, pending, ...(await stateOf(db)) };
          if (pending === 0) expect(left).toEqual({ at, pending, ...whole });
          else expect(left).toEqual({ at, pending: migrationsInAll() - known, ...older });
        },
      });
      await migrate();
      expect(await stateOf(db)).toEqual(whole);
      console.log(
        `row 21 ${head.engine}: from ${known} of ${migrationsInAll()} migrations killed at ${cut} of ${cut} writes (${way}), ` +
          'all or nothing each time',
      );
      expect(cut).toBeGreaterThan(known === 0 ? 100 : 2);
    },
    600_000,
  );
});

const stateOf = async (db: Db) => ({ schema: await schemaOf(db), rows: await tableSums(db) });

async function embedded(): Promise<Place> {
  const engine = await PGlite.create({ extensions });
  const close = engine.close.bind(engine);
  onTestFinished(() => close());
  engine.close = async () => undefined;
  await engine.exec("set time zone 'UTC'");
  const bare = onEmbedded(engine);
  const migrateTo = (folder: string) => migrateEmbedded(bare, { migrationsFolder: folder });
  return { db: bare as unknown as Db, migrate: () => storeOn(engine), migrateTo };
}

let made = 0;

async function postgres(): Promise<Place> {
  const server = inject('postgres');
  if (!server) throw new Error('There is no PostgreSQL server for the tests.');
  made += 1;
  const url = await createDatabase(server.url, `migrated_${process.pid}_${made}`);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  onTestFinished(() => pool.end());
  const migrate = async () => (await openPostgres(url, { max: 1, statementTimeoutMs: 0 })).close();
  const bare = onPostgres(pool);
  const migrateTo = (folder: string) => migratePostgres(bare, { migrationsFolder: folder });
  return { db: bare as unknown as Db, migrate, migrateTo };
}
