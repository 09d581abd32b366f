import { resolve } from 'node:path';
import { readEnv } from '@/lib/env';
import { backUpCopy } from '../backup/snapshot';
import { writeBackup } from '../backup/write-backup';
import { isServing } from '../client';
import { fileAndOptions } from './file-argument';
import type { Command } from './table';

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
