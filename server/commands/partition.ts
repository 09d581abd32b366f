import { Command } from 'commander';
import { partitionByCity } from '@/db/partition/partition';
import { AppError } from '@/lib/errors';
import type { DescribeCommand } from './command';
import { wholeNumberFlag } from './flags';

/** Cuts the tables of a PostgreSQL by city, for installs of many cities; a second time it cuts what was added since. */
export const partition: DescribeCommand = (handOver) =>
  new Command('partition')
    .description('Cut the tables by city, on PostgreSQL with hundreds of cities.')
    .addOption(wholeNumberFlag('parts', 'how many parts', { least: 2, most: 128, fallback: 16 }))
    .action(({ parts }: { parts: number }) =>
      handOver(async ({ db, engine }, io) => {
        if (engine === 'embedded')
          throw new AppError(
            'bad-argument',
            'The embedded database is not cut into parts: this needs DATABASE_URL.',
          );
        const cut = await partitionByCity(db, parts, (line) => io.err(`${line}\n`));
        io.out(
          cut.length === 0
            ? 'All tables are cut by city already.\n'
            : `${cut.length} tables are cut by city.\n`,
        );
        return 0;
      }),
    );
