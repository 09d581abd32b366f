import { stateHash as hashOf } from '@/db/queries/city/state-hash';
import type { Command } from './command';
import { readOptions } from './options';
import { requiredCity } from './required-city';

/** Prints one line: the hash over a city's public facts, the same on both engines. */
export const stateHash: Command = async ({ db }, argv, io) => {
  const options = readOptions(argv, { city: { type: 'string' } });
  const city = await requiredCity(db, options.city);
  io.out(`${await hashOf(db, city.id)}\n`);
  return 0;
};
