import { Command } from 'commander';
import { cityAdd } from './city-add';
import { cityList } from './city-list';
import { cityRemove } from './city-remove';
import type { DescribeCommand } from './command';

/** `city add | list | remove`: the cities this install follows. */
export const city: DescribeCommand = (handOver) =>
  new Command('city')
    .description('Say which cities this install follows.')
    .addCommand(cityAdd(handOver))
    .addCommand(cityList(handOver))
    .addCommand(cityRemove(handOver));
