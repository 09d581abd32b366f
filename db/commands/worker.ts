import { once } from 'node:events';
import { readEnv } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { readOptions } from './options';
import { startSchedule } from './schedule';
import type { Command } from './table';

/** Runs the scheduled work apart from the web servers, until told to stop. PostgreSQL only. */
export const worker: Command = async (store, argv, io) => {
  readOptions(argv, {});
  if (store.engine === 'embedded') {
    throw new AppError(
      'bad-argument',
      'The embedded database has its schedule in the server; a worker needs DATABASE_URL.',
    );
  }
  if (readEnv().SYNC_EVERY_MINUTES === 0) {
    throw new AppError('bad-argument', 'SYNC_EVERY_MINUTES is 0, which leaves a worker nothing to do.');
  }
  const stop = startSchedule(store);
  io.out('The worker is ready.\n');
  const alive = setInterval(() => undefined, 60_000);
  if (!io.signal.aborted) await once(io.signal, 'abort');
  clearInterval(alive);
  await stop();
  return 0;
};
