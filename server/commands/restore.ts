import { resolve } from 'node:path';
import { Command } from 'commander';
import { restoreBackup } from '@/db/backup/restore-backup';
import type { DescribeCommand } from './command';
import { fileArgument } from './flags';

/** `restore FILE [--replace]`: puts a backup into an empty database. Exit 3, nothing changed, where it is refused. */
export const restore: DescribeCommand = (handOver) =>
  new Command('restore')
    .description('Put a backup into an empty database, or in place of what is there.')
    .addArgument(fileArgument('the backup'))
    .option('--replace', 'put it in place of what the database holds')
    .action((named: string, { replace = false }: { replace?: boolean }) =>
      handOver(async ({ db }, io) => {
        const file = resolve(named);
        const { rows } = await restoreBackup(db, file, { replace, signal: io.signal });
        io.out(`${rows} rows are restored from ${file}.\n`);
        return 0;
      }),
    );
