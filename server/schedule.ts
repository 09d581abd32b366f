import { Cron } from 'croner';
import { isServing, store } from '@/db/engine/store';
import type { Store } from '@/db/engine/types';
import { countFiguresBehind } from '@/db/figures/count-behind';
import { noteAsked } from '@/db/queries/explorer/index-ahead';
import { ageStatuses } from '@/db/sync/age-statuses';
import { syncDueCities } from '@/db/sync/schedule';
import { readEnv } from '@/lib/env';
import { sentenceOf } from '@/lib/errors';
import { log } from '@/lib/log';

type Job = {
  name: string;
  pattern: string;
  /** Whether it is run once right away too. */
  atStart?: boolean;
  /** Whether it is run once more before the process ends. */
  atEnd?: boolean;
  run(store: Store, signal: AbortSignal): Promise<void>;
};

/** What the server does by itself, by cron pattern in UTC; with no job there is no timer. */
const jobs: readonly Job[] = [
  {
    name: 'sync',
    pattern: '* * * * *',
    run: ({ db }, signal) => syncDueCities(db, { everyMinutes: readEnv().SYNC_EVERY_MINUTES, signal }),
  },
  {
    // Hourly, since each city's day begins at an hour of its own.
    name: 'statuses',
    pattern: '7 * * * *',
    run: async ({ db }, signal) => void (await ageStatuses(db, new Date(), signal)),
  },
  {
    name: 'asked',
    pattern: '* * * * *',
    atEnd: true,
    run: async ({ db }) => {
      if (isServing()) await noteAsked({ serving: (await store()).db, working: db });
    },
  },
  {
    name: 'figures',
    pattern: '* * * * *',
    atStart: true,
    run: async ({ db }, signal) => void (await countFiguresBehind(db, signal)),
  },
];

/** Starts the jobs, none beside itself, until the function it gives back is called: that one waits for running ones. */
export function startSchedule(working: Store, scheduled: readonly Job[] = jobs): () => Promise<void> {
  const abort = new AbortController();
  const running = new Set<Promise<void>>();
  const runOnce = ({ name, run }: Job) =>
    run(working, abort.signal).catch((error) =>
      log().error({ job: name, reason: sentenceOf(error) }, 'a scheduled job failed'),
    );
  const timers = scheduled.map(
    (job) =>
      new Cron(job.pattern, { name: job.name, protect: true, unref: true, timezone: 'UTC' }, async () => {
        const turn = runOnce(job);
        running.add(turn);
        await turn.finally(() => running.delete(turn));
      }),
  );
  for (const [at, { atStart }] of scheduled.entries()) if (atStart) void timers[at]?.trigger();
  return async () => {
    for (const timer of timers) timer.stop();
    abort.abort();
    await Promise.all(running);
    for (const job of scheduled) if (job.atEnd) await runOnce(job);
  };
}
