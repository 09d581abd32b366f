import { resolve } from 'node:path';
import { Command } from 'commander';
import { backUpCopy } from '@/db/backup/snapshot';
import { requireTarget } from '@/db/backup/target';
import { writeBackup } from '@/db/backup/write-backup';
import { isServing } from '@/db/engine/store';
import { readEnv } from '@/lib/env';
import type { DescribeCommand } from './command';
import { fileArgument } from './flags';

/** `backup FILE`: the whole database as of one moment, for either engine. A file of that name is replaced. */
export const backup: DescribeCommand = (handOver) =>
  new Command('backup')
    .description('Write the whole database, as of one moment, to a file for either engine.')
    .addArgument(fileArgument('where to, replacing a file of that name'))
    .action((named: string) =>
      handOver(async ({ db, engine }, io) => {
        const file = resolve(named);
        await requireTarget(file, engine === 'embedded' ? readEnv().DATA_DIR : null);
        if (engine === 'embedded' && isServing()) {
          io.out(await backUpCopy(db, readEnv().DATA_DIR, file, io.signal));
          return 0;
        }
        const { rows, tables } = await writeBackup(db, file, io.signal);
        io.out(`${rows} rows of ${tables} tables are backed up to ${file}.\n`);
        return 0;
      }),
    );
