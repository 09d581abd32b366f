import { AppError } from '@/lib/errors';
import type { Command } from './command';

/** Says that the database is migrated: opening it, before any command, has done so. */
export const migrate: Command = async (store, argv, io) => {
  if (argv.length > 0) throw new AppError('bad-argument', 'The command migrate takes no arguments.');
  io.out(`The ${store.engine === 'embedded' ? 'embedded' : 'PostgreSQL'} database is migrated.\n`);
  return 0;
};
