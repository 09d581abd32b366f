import { Command } from 'commander';
import { rebuildFigures } from '@/db/figures/rebuild';
import { fenced } from '@/db/leases/fenced';
import { takeLease } from '@/db/leases/lease';
import { AppError } from '@/lib/errors';
import { oneLine } from '@/lib/printable';
import type { DescribeCommand } from './command';
import { cityFlag } from './flags';
import { requiredCity } from './required-city';

/** Works out a city's figures again from its rows: attendance, agreement, typical waits, what pages of people count. */
export const figures: DescribeCommand = (handOver) =>
  new Command('figures')
    .description('Work out attendance, agreement, waits and page counts of a city anew.')
    .addOption(cityFlag())
    .action(({ city: slug }: { city?: string }) =>
      handOver(async ({ db }, io) => {
        const city = await requiredCity(db, slug);
        const lease = await takeLease(db, `sync:${city.slug}`);
        if (!lease)
          throw new AppError(
            'refused',
            `A sync of ${city.name} is under way: it works the figures out at its end.`,
          );
        try {
          await rebuildFigures(fenced(db, lease), city.id);
        } finally {
          await lease.release();
        }
        io.out(`The figures of ${oneLine(city.name)} are worked out again.\n`);
        return 0;
      }),
    );
