import { addCity, listAllCities, removeCity } from '@/db/cities/followed-cities';
import { AppError } from '@/lib/errors';
import { required, wholeNumber } from './arguments';
import type { Command } from './command';
import { readOptions } from './options';

/** `city add | list | remove`: the cities this install follows. Exit 0, or 2 with one sentence on bad arguments. */
export const city: Command = async (store, [verb, ...argv], io) => {
  switch (verb) {
    case 'add': {
      const flags = readOptions(argv, {
        slug: { type: 'string' },
        name: { type: 'string' },
        client: { type: 'string' },
        'time-zone': { type: 'string' },
        url: { type: 'string' },
        process: { type: 'string' },
        rate: { type: 'string' },
        concurrency: { type: 'string' },
        'allow-private': { type: 'boolean' },
      });
      const added = await addCity(store.db, {
        slug: required(flags, 'slug'),
        name: required(flags, 'name'),
        client: required(flags, 'client'),
        timeZone: required(flags, 'time-zone'),
        url: flags.url ?? null,
        process: flags.process ?? null,
        rate: wholeNumber(flags, 'rate', { least: 0, most: 1000, fallback: 5 }),
        concurrency: wholeNumber(flags, 'concurrency', { least: 1, most: 64, fallback: 4 }),
        allowPrivate: flags['allow-private'] ?? false,
      });
      io.out(
        `${added.name} is added at /${added.slug}, to be read from ${added.baseUrl}: npm run sync -- --city ${added.slug}\n`,
      );
      return 0;
    }
    case 'list': {
      readOptions(argv, {});
      for (const one of await listAllCities(store.db)) {
        io.out(`${one.slug}\t${one.name}\t${one.timeZone}\t${one.baseUrl ?? 'embedded record'}\n`);
      }
      return 0;
    }
    case 'remove': {
      const flags = readOptions(argv, { slug: { type: 'string' } });
      const removed = await removeCity(store.db, required(flags, 'slug'));
      io.out(
        `${removed.name} is removed: it is no longer shown or synced. Its record is kept; adding it again brings it back.\n`,
      );
      return 0;
    }
    default:
      throw new AppError('bad-argument', 'Say what to do: city add, city list or city remove.');
  }
};
