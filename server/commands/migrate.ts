import { Command } from 'commander';
import type { DescribeCommand } from './command';

/** Says that the database is migrated: opening it, before any command, has done so. */
export const migrate: DescribeCommand = (handOver) =>
  new Command('migrate')
    .description('Bring the database to this version, as every start of the server does.')
    .action(() =>
      handOver(async (store, io) => {
        io.out(`The ${store.engine === 'embedded' ? 'embedded' : 'PostgreSQL'} database is migrated.\n`);
        return 0;
      }),
    );
