import pg from 'pg';
import { sentenceOf } from '@/lib/errors';
import { log } from '@/lib/log';
import type { PoolOptions } from '../pool';
import type { Replicas } from '../types';
import { currentReading } from './current-reading';
import { lagClock } from './lag';
import { openReplica, type Replica } from './replica';

const everyMs = 500;
const askMs = 1_000;

type Followed = {
  number: number;
  replica: Replica;
  place: number | null;
  answers: boolean;
  wasUsed: boolean;
};

export type ReplicaOptions = PoolOptions & { urls: string[]; maxLagMs: number };

/**
 * Follows the copies of a primary twice a second. A copy is read from while it answers, holds all that the primary
 * held when this began, and is at most `maxLagMs` behind; several take turns by request. Gives back at once, with
 * none in use until each was asked.
 */
export function followReplicas(primaryUrl: string, primary: pg.Pool, options: ReplicaOptions): Replicas {
  const { urls, maxLagMs } = options;
  const clock = lagClock();
  const followed: Followed[] = urls.map((url, index) => ({
    number: index + 1,
    replica: openReplica(url, primary, options),
    place: null,
    answers: false,
    wasUsed: false,
  }));
  const watcher = new pg.Pool({
    connectionString: primaryUrl,
    max: 1,
    connectionTimeoutMillis: askMs,
    query_timeout: askMs,
  });
  watcher.on('error', () => undefined);
  const behind = ({ place }: Followed) => (place === null ? null : clock.behind(Date.now(), place));
  const isUsed = (one: Followed) => one.answers && (behind(one) ?? Number.POSITIVE_INFINITY) <= maxLagMs;
  let turn = 0;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;

  const look = async (one: Followed) => {
    const reason = await one.replica.place().then(
      (place) => {
        one.place = place;
        return null;
      },
      (error: unknown) => sentenceOf(error),
    );
    one.answers = reason === null;
    if (one.wasUsed === isUsed(one)) return;
    one.wasUsed = !one.wasUsed;
    const standing = { replica: one.number, isUsed: one.wasUsed, behindMs: behind(one), reason };
    log().warn(standing, one.wasUsed ? 'a replica is read from' : 'a replica is read from no more');
  };
  const round = async () => {
    const at = Date.now();
    await watcher
      .query(`select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::int8 as place`)
      .then(({ rows }) => clock.note(at, rows[0].place))
      .catch(() => undefined);
    await Promise.all(followed.map(look));
    if (!isOver) timer = setTimeout(() => void round(), everyMs).unref();
  };
  const first = round();

  return {
    reader: () => {
      const reading = currentReading();
      if (!reading || reading.isLost) return null;
      if (reading.db) return reading.db;
      const usable = followed.filter(isUsed);
      turn += 1;
      reading.db = usable[turn % usable.length]?.replica.db ?? null;
      reading.isLost = reading.db === null;
      return reading.db;
    },
    standings: () =>
      followed.map((one) => {
        const ms = behind(one);
        return {
          number: one.number,
          answers: one.answers,
          isUsed: isUsed(one),
          secondsBehind: ms === null ? null : Math.round(ms / 100) / 10,
          failed: one.replica.failed(),
        };
      }),
    current: () => {
      const reading = currentReading();
      if (!reading || reading.isLost) return null;
      return followed.find(({ replica }) => replica.db === reading.db)?.number ?? null;
    },
    close: async () => {
      isOver = true;
      clearTimeout(timer);
      await first.catch(() => undefined);
      await Promise.allSettled([watcher.end(), ...followed.map(({ replica }) => replica.close())]);
    },
  };
}
