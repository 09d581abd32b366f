import { Command } from 'commander';
import { removeCity } from '@/db/cities/followed-cities';
import { oneLine } from '@/lib/printable';
import type { DescribeCommand } from './command';
import { neededFlag } from './flags';

/** Takes a city off every page and out of the schedule; its record is kept. */
export const cityRemove: DescribeCommand = (handOver) =>
  new Command('remove')
    .description('Show and sync a city no longer, keeping its record.')
    .addOption(neededFlag('slug', 'slug', 'the city, by its slug'))
    .action(({ slug }: { slug: string }) =>
      handOver(async ({ db }, io) => {
        const removed = await removeCity(db, slug);
        io.out(
          `${oneLine(removed.name)} is removed: it is no longer shown or synced. Its record is kept; adding it again brings it back.\n`,
        );
        return 0;
      }),
    );
