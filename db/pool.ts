import type { Duplex } from 'node:stream';
import pg from 'pg';
import { noting } from '@/lib/http/answer-status';
import { log } from '@/lib/log';
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

export type PoolOptions = { max: number; statementTimeoutMs: number; stream?: () => Duplex };

/**
 * A pool of connections to a PostgreSQL server, opened as they are needed; sessions run in UTC and each statement is
 * stopped after `statementTimeoutMs` (0: never), which the request being answered is told of. `stream` makes their
 * sockets.
 */
export function openPool(url: string, { max, statementTimeoutMs, stream }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 15_000,
    statement_timeout: statementTimeoutMs || undefined,
    stream,
    onConnect: async (client) => {
      // A connection lost between two statements of a transaction ends the process unless somebody listens.
      client.on('error', () => undefined);
      await client.query(`set time zone 'UTC'; ${PLANNING}`);
    },
  });
  pool.on('error', (error) => log().error({ reason: error.message }, 'a database connection was lost'));
  const query = pool.query.bind(pool) as (...asked: unknown[]) => unknown;
  pool.query = ((...asked: unknown[]) => {
    const answer = query(...asked);
    return answer instanceof Promise ? noting(answer) : answer;
  }) as typeof pool.query;
  return pool;
}
