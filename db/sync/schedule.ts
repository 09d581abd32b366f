import { setTimeout as wait } from 'node:timers/promises';
import { desc, eq } from 'drizzle-orm';
import { liesAhead } from '@/lib/dates/lies-ahead';
import { AppError, sentenceOf } from '@/lib/errors';
import { log } from '@/lib/log';
import type { FeedCity } from '../cities/find-feed';
import { listFeeds } from '../cities/find-feed';
import type { Db } from '../engine/types';
import { syncRuns } from '../schema';
import { runSync } from './run';

type Schedule = {
  everyMinutes: number;
  signal: AbortSignal;
  jitterMs?: number;
  /** So long one city is read while others wait. */
  turnMs?: number;
  now?: () => Date;
};

const TURN_MS = 20 * 60_000;

/**
 * Syncs every city whose last run began `everyMinutes` ago or longer, one after the other; 0 minutes: none. Any
 * number of servers may call this: the time is read again under a random delay, and the city's lease lets one in.
 * What a killed runner left is taken up by whoever comes next. A failing city never keeps the others waiting, nor does one whose
 * source has no end: where there are others, it is put aside when its turn is over, and goes on from there in its next.
 */
export async function syncDueCities(
  db: Db,
  { everyMinutes, signal, jitterMs = 20_000, turnMs = TURN_MS, now }: Schedule,
): Promise<void> {
  if (everyMinutes === 0) return;
  const feeds = await listFeeds(db);
  for (const city of feeds) {
    await wait(Math.random() * jitterMs, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    if (!(await isDue(db, city, everyMinutes, now?.() ?? new Date()))) continue;
    try {
      const turn = feeds.length > 1 ? AbortSignal.timeout(turnMs) : null;
      const { outcome, error } = await runSync(db, city, {
        signal: turn ? AbortSignal.any([signal, turn]) : signal,
      });
      if (turn?.aborted && outcome === 'interrupted') log().info({ city: city.slug }, 'sync put aside');
      else if (error) log().error({ city: city.slug, outcome, reason: error }, 'sync');
    } catch (error) {
      const isElsewhere = error instanceof AppError && error.code === 'refused';
      if (!isElsewhere) log().error({ city: city.slug, reason: sentenceOf(error) }, 'sync');
    }
  }
}

/**
 * Whether a city's last run began long enough ago, or was cut off, or began at a time that is still to come. Runs that
 * still go on are the lease's matter.
 */
async function isDue(db: Db, city: FeedCity, everyMinutes: number, now: Date): Promise<boolean> {
  const [last] = await db
    .select({ startedAt: syncRuns.startedAt, heartbeatAt: syncRuns.heartbeatAt, outcome: syncRuns.outcome })
    .from(syncRuns)
    .where(eq(syncRuns.cityId, city.id))
    .orderBy(desc(syncRuns.id))
    .limit(1);
  if (!last) return true;
  const age = now.getTime() - last.startedAt.getTime();
  const silence = now.getTime() - last.heartbeatAt.getTime();
  const isSilent = silence > 60_000 || liesAhead(last.heartbeatAt, now);
  const isCutOff = last.outcome === 'interrupted' || (last.outcome === 'running' && isSilent);
  return isCutOff || age >= everyMinutes * 60_000 || liesAhead(last.startedAt, now);
}
