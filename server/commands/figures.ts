import { rebuildFigures } from '@/db/figures/rebuild';
import { fenced } from '@/db/leases/fenced';
import { takeLease } from '@/db/leases/lease';
import { AppError } from '@/lib/errors';
import type { Command } from './command';
import { readOptions } from './options';
import { requiredCity } from './required-city';

/** Works out a city's figures again from its rows: attendance, agreement, typical waits, what pages of people count. */
export const figures: Command = async ({ db }, argv, io) => {
  const options = readOptions(argv, { city: { type: 'string' } });
  const city = await requiredCity(db, options.city);
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
  io.out(`The figures of ${city.name} are worked out again.\n`);
  return 0;
};
