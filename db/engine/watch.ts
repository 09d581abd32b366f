import pg from 'pg';
import type { Store } from './types';

export type DatabaseWatch = { isAway(): boolean; stop(): Promise<void> };

const retryMs = 500;
const everyMs = 1_000;
const askMs = 3_000;

/**
 * Knows at once when the PostgreSQL server goes away and within half a second when it is back, by a connection of
 * its own. The embedded engine lives in this process and is never away.
 */
export function watchDatabase(engine: Store['engine'], url: string | null): DatabaseWatch {
  if (engine === 'embedded' || !url) return { isAway: () => false, stop: async () => undefined };
  let isAway = false;
  let isOver = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;

  const later = (ms: number, step: () => void) => {
    if (!isOver) timer = setTimeout(step, ms).unref();
  };
  const lose = (lost: pg.Client) => {
    if (client !== lost) return;
    client = null;
    isAway = !isOver;
    void lost.end().catch(() => undefined);
    clearTimeout(timer);
    later(retryMs, connect);
  };
  const ask = (asked: pg.Client) => {
    asked.query('select 1').then(
      () => {
        isAway = false;
        if (client === asked) later(everyMs, () => ask(asked));
      },
      () => lose(asked),
    );
  };
  function connect() {
    const fresh = new pg.Client({
      connectionString: url ?? undefined,
      connectionTimeoutMillis: askMs,
      query_timeout: askMs,
    });
    client = fresh;
    fresh.on('error', () => lose(fresh)).on('end', () => lose(fresh));
    fresh.connect().then(
      () => ask(fresh),
      () => lose(fresh),
    );
  }
  connect();
  return {
    isAway: () => isAway,
    stop: async () => {
      isOver = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
