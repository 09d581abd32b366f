import { resolve } from 'node:path';
import { restoreBackup } from '@/db/backup/restore-backup';
import type { Command } from './command';
import { fileAndOptions } from './file-argument';

/** `restore FILE [--replace]`: puts a backup into an empty database. Exit 3, nothing changed, where it is refused. */
export const restore: Command = async ({ db }, argv, io) => {
  const { file: named, options } = fileAndOptions(argv, { replace: { type: 'boolean' } });
  const file = resolve(named);
  const { rows } = await restoreBackup(db, file, { replace: options.replace ?? false, signal: io.signal });
  io.out(`${rows} rows are restored from ${file}.\n`);
  return 0;
};
