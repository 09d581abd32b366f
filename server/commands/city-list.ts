import { Command } from 'commander';
import { listAllCities } from '@/db/cities/followed-cities';
import { readSyncAges } from '@/db/queries/city/sync-ages';
import { oneLine } from '@/lib/printable';
import { figuresWords } from '@/lib/words/counted-words';
import type { DescribeCommand } from './command';

/** Prints one line a city: slug, name, time zone, source, and whether its figures are behind, with tabs between. */
export const cityList: DescribeCommand = (handOver) =>
  new Command('list')
    .description('Print the cities followed, one a line: slug, name, time zone, source, figures.')
    .action(() =>
      handOver(async ({ db }, io) => {
        const ages = new Map((await readSyncAges(db)).map((age) => [age.city, age]));
        for (const one of await listAllCities(db)) {
          const figures = figuresWords(ages.get(one.slug)?.is_behind ?? false);
          const parts = [one.slug, one.name, one.timeZone, one.baseUrl ?? 'embedded record', figures];
          io.out(`${parts.map(oneLine).join('\t')}\n`);
        }
        return 0;
      }),
    );
