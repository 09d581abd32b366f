import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { AppError, sentenceOf } from '@/lib/errors';
import type { Db, Store } from './client';
import { migrationsFolder, pendingMigrations } from './migrate';
import * as schema from './schema';

const int8 = 20;
const int8Array: number = 1016;
const textArray: number = 1009;
/** At the default of 4, made for spinning disks, PostgreSQL unpacks every item's text rather than ask the index. */
const planning = 'set random_page_cost = 1.1';
const migrationLock = 7_726_841;

/** The number, or a bigint where it is beyond 2^53: what PGlite gives by itself. */
const parseInt8 = (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text));
const parseTexts: (text: string) => (string | null)[] = pg.types.getTypeParser(textArray);
pg.types.setTypeParser(int8, parseInt8);
pg.types.setTypeParser(int8Array, (text: string) =>
  parseTexts(text).map((value) => (value === null ? null : parseInt8(value))),
);

/**
 * A pool on a PostgreSQL server, migrated; sessions run in UTC and each statement is stopped after
 * `statementTimeoutMs` (0: never). Several processes may call this at once: one migrates, the others wait.
 * Throws AppError `unreachable` or `newer-database`.
 */
export async function openPostgres(
  url: string,
  options: { max: number; statementTimeoutMs: number },
): Promise<Store> {
  await migratePostgres(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max,
    connectionTimeoutMillis: 15_000,
    statement_timeout: options.statementTimeoutMs || undefined,
    onConnect: async (client) => {
      // A connection lost between two statements of a transaction ends the process unless somebody listens.
      client.on('error', () => undefined);
      await client.query(`set time zone 'UTC'; ${planning}`);
    },
  });
  pool.on('error', (error) => console.error(`A database connection was lost: ${error.message}`));
  const db = drizzle(pool, { schema }) as unknown as Db;
  return { db, engine: 'postgres', close: () => pool.end() };
}

async function migratePostgres(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect().catch((error) => {
    const where = new URL(url);
    throw new AppError(
      'unreachable',
      `The database of DATABASE_URL (${where.host || 'local socket'}${where.pathname}) does not answer (${sentenceOf(error)}): ` +
        'start it or correct the address, or unset DATABASE_URL to use the embedded database.',
      { cause: error },
    );
  });
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const db = drizzle(client, { schema });
    if (await pendingMigrations(db as unknown as Db)) await migrate(db, { migrationsFolder });
  } finally {
    await client.end();
  }
}
