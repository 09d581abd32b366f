import { once } from 'node:events';
import { Command } from 'commander';
import { readEnv } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { startSchedule } from '../schedule';
import type { DescribeCommand } from './command';

/**
 * Runs the scheduled work apart from the web servers, until told to stop. PostgreSQL only. Days pass for statuses even
 * where nothing is to be synced.
 */
export const worker: DescribeCommand = (handOver) =>
  new Command('worker')
    .description('Do the scheduled work apart from the web servers, on PostgreSQL.')
    .action(() =>
      handOver(async (store, io) => {
        if (store.engine === 'embedded') {
          throw new AppError(
            'bad-argument',
            'The embedded database has its schedule in the server; a worker needs DATABASE_URL.',
          );
        }
        const stop = startSchedule(store);
        const syncs = readEnv().SYNC_EVERY_MINUTES > 0;
        io.out(`The worker is ready${syncs ? '' : '; it syncs nothing, since SYNC_EVERY_MINUTES is 0'}.\n`);
        const alive = setInterval(() => undefined, 60_000);
        if (!io.signal.aborted) await once(io.signal, 'abort');
        clearInterval(alive);
        await stop();
        return 0;
      }),
    );
