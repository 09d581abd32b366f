import { afterEach, beforeEach } from 'vitest';
import type { FeedCity } from '../../cities/find-feed';
import { addCity } from '../../cities/followed-cities';
import type { Db } from '../../engine/types';
import type { EngineContext } from '../engines';
import { startTinySource, type TinySource } from '../sources/tiny-source';

export type TinyCity = { source: TinySource; city: FeedCity };

/** Before each test an emptied database, a tiny source of `count` bills, and a city that reads from it. */
export function withTinyCity(ctx: EngineContext, count: number): TinyCity {
  const tiny = {} as TinyCity;
  beforeEach(async () => {
    await ctx.reset();
    tiny.source = await startTinySource(count);
    tiny.city = await addTinyCity(ctx.db, tiny.source);
  });
  afterEach(() => tiny.source.stop());
  return tiny;
}

/** Adds the city that reads from a tiny source. */
export function addTinyCity(db: Db, source: Pick<TinySource, 'baseUrl'>, slug = 'tiny'): Promise<FeedCity> {
  return addCity(db, {
    slug,
    name: 'Tiny',
    client: 'tiny',
    timeZone: 'America/Chicago',
    url: source.baseUrl,
    process: null,
    rate: 0,
    concurrency: 4,
    allowPrivate: true,
  });
}
