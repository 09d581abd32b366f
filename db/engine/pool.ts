import type { Duplex } from 'node:stream';
import pg from 'pg';
import { log } from '@/lib/log';
import { lostReading, noting } from '@/lib/request-scope';
import { PLANNING } from './planning';

const int8 = 20;
const int8Array: number = 1016;
const textArray: number = 1009;

/** The number, or a bigint where it is beyond 2^53: what PGlite gives by itself. */
const parseInt8 = (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : BigInt(text));
const parseTexts: (text: string) => (string | null)[] = pg.types.getTypeParser(textArray);
pg.types.setTypeParser(int8, parseInt8);
pg.types.setTypeParser(int8Array, (text: string) =>
  parseTexts(text).map((value) => (value === null ? null : parseInt8(value))),
);

/** How much later than the server we give a statement up ourselves. */
const graceMs = 500;
/** How long a connection may take to come, or to be free: readers wait less than work that nobody watches. */
const connectMs = { reading: 3_000, working: 15_000 };

export type PoolOptions = { max: number; statementTimeoutMs: number; stream?: () => Duplex };

/**
 * A pool of connections to a PostgreSQL server, opened as they are needed; sessions run in UTC and each statement is
 * stopped after `statementTimeoutMs` (0: never); a server that does not even stop it is given up half a second later,
 * with the connection, and never where there is no limit. `stream` makes their sockets.
 */
export function openPool(url: string, { max, statementTimeoutMs, stream }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: statementTimeoutMs ? connectMs.reading : connectMs.working,
    statement_timeout: statementTimeoutMs || undefined,
    query_timeout: statementTimeoutMs ? statementTimeoutMs + graceMs : undefined,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    stream,
    onConnect: async (client) => {
      // A connection lost between two statements of a transaction ends the process unless somebody listens.
      client.on('error', () => undefined);
      await client.query(`set time zone 'UTC'; ${PLANNING}`);
    },
  });
  pool.on('error', (error) => log().error({ reason: error.message }, 'a database connection was lost'));
  const query = pool.query.bind(pool) as (...asked: unknown[]) => Promise<unknown>;
  pool.query = ((...asked: unknown[]) => query(...asked).catch(withCode)) as typeof pool.query;
  return pool;
}

/**
 * The same pool for whoever answers requests: one that has lost a reading, because the server went away or fell silent,
 * is refused its others at once, and each that failed so is noted as `noting` does.
 */
export function forRequests(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool) as (...asked: unknown[]) => Promise<unknown>;
  pool.query = ((...asked: unknown[]) => {
    const lost = lostReading();
    return lost === null ? noting(query(...asked)) : Promise.reject(lost);
  }) as typeof pool.query;
  return pool;
}

/** What the driver says of a connection that was lost or never had, and of a statement that it gave up; it gives no codes. */
const codes: Record<string, string> = {
  'Query read timeout': 'ETIMEDOUT',
  'timeout exceeded when trying to connect': 'ETIMEDOUT',
  'Connection terminated due to connection timeout': 'ETIMEDOUT',
  'Connection terminated': 'ECONNRESET',
  'Connection terminated unexpectedly': 'ECONNRESET',
  'Client has encountered a connection error and is not queryable': 'ECONNRESET',
  'Client was closed and is not queryable': 'ECONNRESET',
};

function withCode(error: Error & { code?: string }): never {
  error.code ??= codes[error.message];
  throw error;
}
