import { Command } from 'commander';
import { stateHash as hashOf } from '@/db/queries/city/state-hash';
import type { DescribeCommand } from './command';
import { cityFlag } from './flags';
import { requiredCity } from './required-city';

/** Prints one line: the hash over a city's public facts, the same on both engines. */
export const stateHash: DescribeCommand = (handOver) =>
  new Command('state-hash')
    .description("Print one line that is equal where a city's public facts are equal.")
    .addOption(cityFlag())
    .action(({ city: slug }: { city?: string }) =>
      handOver(async ({ db }, io) => {
        const city = await requiredCity(db, slug);
        io.out(`${await hashOf(db, city.id)}\n`);
        return 0;
      }),
    );
