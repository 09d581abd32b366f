import { partitionByCity } from '@/db/partition/partition';
import { AppError } from '@/lib/errors';
import type { Command } from './command';
import { readOptions } from './options';

/** Cuts the tables of a PostgreSQL by city, for installs of many cities; a second time it cuts what was added since. */
export const partition: Command = async ({ db, engine }, argv, io) => {
  const { parts: text } = readOptions(argv, { parts: { type: 'string', default: '16' } });
  const parts = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (parts < 2 || parts > 128)
    throw new AppError('bad-argument', '--parts must be a whole number from 2 to 128.');
  if (engine === 'embedded')
    throw new AppError(
      'bad-argument',
      'The embedded database is not cut into parts: this needs DATABASE_URL.',
    );
  const cut = await partitionByCity(db, parts, (line) => io.err(`${line}\n`));
  io.out(
    cut.length === 0 ? 'All tables are cut by city already.\n' : `${cut.length} tables are cut by city.\n`,
  );
  return 0;
};
