import { rebuildFigures } from '../ledger/figures';
import { readOptions } from './options';
import { requiredCity } from './required-city';
import type { Command } from './table';

/** Works out a city's attendance, agreement and typical waits again from its rows. */
export const figures: Command = async ({ db }, argv, io) => {
  const options = readOptions(argv, { city: { type: 'string' } });
  const city = await requiredCity(db, options.city);
  await rebuildFigures(db, city.id);
  io.out(`The figures of ${city.name} are worked out again.\n`);
  return 0;
};
