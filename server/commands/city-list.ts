import { Command } from 'commander';
import { listAllCities } from '@/db/cities/followed-cities';
import type { DescribeCommand } from './command';

/** Prints one line a city: slug, name, time zone and source, with tabs between. */
export const cityList: DescribeCommand = (handOver) =>
  new Command('list')
    .description('Print the cities followed, one a line: slug, name, time zone, source.')
    .action(() =>
      handOver(async ({ db }, io) => {
        for (const one of await listAllCities(db)) {
          io.out(`${one.slug}\t${one.name}\t${one.timeZone}\t${one.baseUrl ?? 'embedded record'}\n`);
        }
        return 0;
      }),
    );
