import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { AppError, sentenceOf } from '@/lib/errors';
import * as schema from '../schema';
import { migrationsFolder, pendingMigrations } from './migrate';
import { forRequests, openPool, type PoolOptions } from './pool';
import { followReplicas, type ReplicaOptions } from './replicas/replicas';
import type { Db, Store } from './types';

const migrationLock = 7_726_841;

/**
 * A pool on a PostgreSQL server, migrated, and the copies to follow where any are named (none unless told). Several
 * processes may call this at once: one migrates, the others wait. Throws AppError `unreachable` or `newer-database`.
 */
export async function openPostgres(
  url: string,
  options: PoolOptions & Partial<Pick<ReplicaOptions, 'urls' | 'maxLagMs'>>,
): Promise<Store> {
  await migratePostgres(url);
  const pool = forRequests(openPool(url, options));
  const { urls = [], maxLagMs = 0 } = options;
  const replicas = urls.length > 0 ? followReplicas(url, pool, { ...options, urls, maxLagMs }) : null;
  const close = async () => {
    await replicas?.close();
    await pool.end();
  };
  const db = drizzle(pool, { schema });
  db.transaction = transactionsOf(pool);
  return { db: db as unknown as Db, engine: 'postgres', replicas, close };
}

type Transaction = ReturnType<typeof drizzle<typeof schema>>['transaction'];

/**
 * Transactions that give their connection back whatever fails, and a broken one to be closed. Drizzle's own keep it
 * for good where BEGIN fails (drizzle-orm issue 6241), until none is left, and give back one on which ROLLBACK failed
 * (6114).
 */
function transactionsOf(pool: pg.Pool): Transaction {
  const known = new WeakMap<pg.PoolClient, { transaction: Transaction }>();
  return async (work, config) => {
    const client = await pool.connect();
    try {
      const own = known.get(client) ?? drizzle(client, { schema });
      known.set(client, own);
      return await own.transaction(work, config);
    } finally {
      client.release(client.getTransactionStatus() !== 'I');
    }
  };
}

/** Host and name of a database where its address says no more than that there, with a blank before; else nothing. */
function placeOf(url: string): string {
  const { host, pathname } = URL.parse(url) ?? { host: '', pathname: '@' };
  if (!/^[\w.:[\]-]*$/.test(host) || !/^[\w./-]*$/.test(pathname)) return '';
  return ` (${host || 'local socket'}${pathname})`;
}

async function migratePostgres(url: string) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect().catch((error) => {
    throw new AppError(
      'unreachable',
      `The database of DATABASE_URL${placeOf(url)} does not answer (${sentenceOf(error)}): ` +
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
