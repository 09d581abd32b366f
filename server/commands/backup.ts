import { resolve } from 'node:path';
import { backUpCopy } from '@/db/backup/snapshot';
import { writeBackup } from '@/db/backup/write-backup';
import { isServing } from '@/db/engine/store';
import { readEnv } from '@/lib/env';
import type { Command } from './command';
import { fileAndOptions } from './file-argument';

/** `backup FILE`: the whole database as of one moment, for either engine. A file of that name is replaced. */
export const backup: Command = async ({ db, engine }, argv, io) => {
  const { file: named } = fileAndOptions(argv, {});
  const file = resolve(named);
  if (engine === 'embedded' && isServing()) {
    io.out(await backUpCopy(db, readEnv().DATA_DIR, file, io.signal));
    return 0;
  }
  const { rows, tables } = await writeBackup(db, file, io.signal);
  io.out(`${rows} rows of ${tables} tables are backed up to ${file}.\n`);
  return 0;
};
