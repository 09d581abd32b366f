import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import type { Db } from '../client';
import { extensions, storeOn } from '../embedded/open';
import { pendingMigrations } from '../migrate';
import { openPostgres } from '../postgres';
import { createDatabase } from '../testing/create-database';
import { everyWrite } from '../testing/every-write';
import { faultPoints, WAYS } from '../testing/fault-points';
import { migrationsInAll, schemaOf } from '../testing/schema-of';

type Place = {
  /** The database as it is, without migrating it. */
  db: Db;
  /** Migrates as the product does at each start. */
  migrate(): Promise<unknown>;
};

const places: Record<string, () => Promise<Place>> = { embedded, postgres };

test.each(Object.keys(places).flatMap((engine) => WAYS.map((way) => ({ engine, way }))))(
  'row 21: a migration cut off at every write leaves all or nothing: $way on $engine',
  async ({ engine, way }) => {
    const place = await places[engine]?.();
    if (!place) throw new Error(`There is no engine ${engine}.`);
    const { db, migrate } = place;
    const points = faultPoints();
    await migrate();
    const whole = await schemaOf(db);
    const cut = await everyWrite(points, way, {
      prepare: async () => {
        if ((await pendingMigrations(db)) > 0) return;
        await db.execute(sql`drop schema public cascade`);
        await db.execute(sql`drop schema drizzle cascade`);
        await db.execute(sql`create schema public`);
      },
      run: migrate,
      verify: async (at) => {
        const [pending, left] = [await pendingMigrations(db), await schemaOf(db)];
        if (pending === 0) expect([at, left]).toEqual([at, whole]);
        else expect([at, pending, left.join()]).toEqual([at, migrationsInAll(), '']);
      },
    });
    await migrate();
    expect(await schemaOf(db)).toEqual(whole);
    console.log(
      `row 21 ${engine}: killed at ${cut} of ${cut} writes of a migration (${way}), all or nothing each time`,
    );
    expect(cut).toBeGreaterThan(100);
  },
  600_000,
);

async function embedded(): Promise<Place> {
  const engine = await PGlite.create({ extensions });
  const close = engine.close.bind(engine);
  onTestFinished(() => close());
  engine.close = async () => undefined;
  const { db } = await storeOn(engine);
  return { db, migrate: () => storeOn(engine) };
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
  return { db: drizzle(pool) as unknown as Db, migrate };
}
