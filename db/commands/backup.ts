import { resolve } from 'node:path';
import { readEnv } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { backUpCopy } from '../backup/snapshot';
import { writeBackup } from '../backup/write-backup';
import { isServing } from '../client';
import { cities } from '../schema';
import { fileAndOptions } from './file-argument';
import type { Command } from './table';

/**
 * `backup FILE`: the whole database as of one moment, for either engine. A file of that name is replaced. Exit 3 where
 * no city was ever added: whoever backs up nothing looks into the wrong place.
 */
export const backup: Command = async ({ db, engine }, argv, io) => {
  const { file: named } = fileAndOptions(argv, {});
  const file = resolve(named);
  if ((await db.$count(cities)) === 0) throw nothing();
  if (engine === 'embedded' && isServing()) {
    io.out(await backUpCopy(db, readEnv().DATA_DIR, file, io.signal));
    return 0;
  }
  const { rows, tables } = await writeBackup(db, file, io.signal);
  io.out(`${rows} rows of ${tables} tables are backed up to ${file}.\n`);
  return 0;
};

function nothing(): AppError {
  const { DATABASE_URL, DATA_DIR } = readEnv();
  const [place, setting] = DATABASE_URL
    ? ['that database', 'DATABASE_URL']
    : [resolve(DATA_DIR), 'DATA_DIR (or DATABASE_URL)'];
  return new AppError(
    'refused',
    `There is nothing to back up in ${place}: set ${setting} to where the record is.`,
  );
}
