import { Command } from 'commander';
import { addCity } from '@/db/cities/followed-cities';
import { oneLine } from '@/lib/printable';
import type { DescribeCommand } from './command';
import { neededFlag, textFlag, wholeNumberFlag } from './flags';

type Flags = {
  slug: string;
  name: string;
  client: string;
  timeZone: string;
  url?: string | null;
  process?: string | null;
  rate: number;
  concurrency: number;
  allowPrivate?: boolean;
};

/** Follows a city that publishes through Legistar, or takes up again one that was removed. */
export const cityAdd: DescribeCommand = (handOver) =>
  new Command('add')
    .description('Follow a city that publishes through Legistar; one removed comes back.')
    .addOption(neededFlag('slug', 'slug', 'its word in addresses, such as nyc'))
    .addOption(neededFlag('name', 'name', 'what people call it, such as "New York City"'))
    .addOption(neededFlag('client', 'client', "Legistar's name for it, as in webapi.legistar.com/v1/nyc"))
    .addOption(neededFlag('time-zone', 'zone', 'where its days begin, such as America/New_York'))
    .addOption(textFlag('url', 'address', "where to read it, in place of Legistar's own address"))
    .addOption(textFlag('process', 'name', 'whose rules of reading its statuses follow, such as nyc'))
    .addOption(
      wholeNumberFlag('rate', 'requests a second (0: no limit)', { least: 0, most: 1000, fallback: 5 }),
    )
    .addOption(wholeNumberFlag('concurrency', 'requests at once', { least: 1, most: 64, fallback: 4 }))
    .option('--allow-private', 'let --url be a loopback or private address')
    .action(({ url = null, process = null, allowPrivate = false, ...flags }: Flags) =>
      handOver(async ({ db }, io) => {
        const added = await addCity(db, { ...flags, url, process, allowPrivate });
        io.out(
          `${oneLine(added.name)} is added at /${added.slug}, to be read from ${added.baseUrl}: npm run sync -- --city ${added.slug}\n`,
        );
        return 0;
      }),
    );
