import { Socket } from 'node:net';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { isTooSlow } from '@/lib/errors';
import { noting } from '@/lib/request-scope';
import * as schema from '../../schema';
import { openPool, type PoolOptions } from '../pool';
import type { Db } from '../types';
import { currentReading } from './current-reading';

const askMs = 1_000;

export type Replica = {
  db: Db;
  /** Where its log has come to, in bytes. Throws where it does not answer within a second; then nobody waits on it. */
  place(): Promise<number>;
  /** How many statements it failed, each asked again of the primary. */
  failed(): number;
  close(): Promise<void>;
};

/**
 * A copy that only ever reads. A statement that it fails, for whatever reason but its length, is asked of the
 * primary in its stead, as is the rest of that request: a request never reads rows older than its ledger's version.
 */
export function openReplica(url: string, primary: pg.Pool, options: PoolOptions): Replica {
  const sockets = new Set<Socket>();
  const stream = () => {
    const socket = new Socket();
    sockets.add(socket);
    return socket.once('close', () => sockets.delete(socket));
  };
  const pool = openPool(url, { ...options, stream });
  const watcher = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: askMs,
    query_timeout: askMs,
  });
  watcher.on('error', () => undefined);
  let failed = 0;

  const query = async (statement: pg.QueryConfig, values?: unknown[]) => {
    const reading = currentReading();
    if (!reading || reading.isLost) return primary.query(statement, values);
    try {
      return await pool.query(statement, values);
    } catch (error) {
      if (isTooSlow(error)) throw error;
      failed += 1;
      reading.isLost = true;
      return primary.query(statement, values);
    }
  };
  const noted = (...asked: Parameters<typeof query>) => noting(query(...asked));
  return {
    // The driver asks of its client nothing but `query`.
    db: drizzle({ query: noted } as unknown as pg.Pool, { schema }) as unknown as Db,
    place: async () => {
      try {
        const { rows } = await watcher.query(
          `select pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::int8 as place where pg_is_in_recovery()`,
        );
        if (typeof rows[0]?.place !== 'number')
          throw new Error('It is not a copy that follows another server.');
        return rows[0].place;
      } catch (error) {
        for (const socket of sockets) socket.destroy();
        throw error;
      }
    },
    failed: () => failed,
    close: async () => {
      await Promise.allSettled([pool.end(), watcher.end()]);
    },
  };
}
