import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { isTooSlow } from '@/lib/errors';
import { noting } from '@/lib/request-scope';
import type { StoredCity } from '../cities/find-city';
import type { Db } from '../engine/types';

const MOST_BYTES = 56_000_000;

/** As long as a reader is told to wait before asking again. */
const TOO_SLOW_MS = 5_000;

/** Which answers are kept, by default all but null. */
type Rules<T> = { lasts?: (answer: T) => boolean };
type Reading = Required<Rules<unknown>> & { read: () => Promise<unknown> };
type Memory = {
  answers: LRUCache<string, { answer: unknown }, Reading>;
  /** What reached the time limit a moment ago, by its question whatever the facts. */
  tooSlow: LRUCache<string, Error>;
  names: WeakMap<Db, string>;
};

// On globalThis, because each of Next's bundles holds a copy of this module.
const shared = globalThis as typeof globalThis & { passageMemory?: Memory };
shared.passageMemory ??= {
  answers: new LRUCache({
    maxSize: MOST_BYTES,
    ignoreFetchAbort: true,
    fetchMethod: async (_question, _last, { options, context: { read, lasts } }) => {
      const answer = await read();
      options.size = lasts(answer) ? bytesOf(answer) : TOO_LARGE_TO_KEEP;
      return { answer };
    },
  }),
  tooSlow: new LRUCache({ max: 1_000, ttl: TOO_SLOW_MS }),
  names: new WeakMap(),
};
const { answers, names, tooSlow } = shared.passageMemory;
const TOO_LARGE_TO_KEEP = Number.MAX_SAFE_INTEGER;

/**
 * What `read` gives, read once for each `question` of a topic as long as the city's facts, process and zone stand as
 * they do; over all cities and databases the answers asked for longest ago are dropped. A failed read is not kept, nor
 * what `lasts` denies: by default that there is nothing (null), for addresses made up by anyone must push nothing out. One
 * that reached the time limit of statements fails whoever asks in the next five seconds too, and is not begun again.
 */
export async function cached<T>(
  db: Db,
  city: Pick<StoredCity, 'id' | 'version' | 'process' | 'timeZone'>,
  topic: string,
  question: string,
  read: () => Promise<T>,
  { lasts = (answer) => answer !== null }: Rules<T> = {},
): Promise<T> {
  const name = names.get(db) ?? randomUUID();
  names.set(db, name);
  const asked = [name, city.id, topic, question].join('\n');
  const stopped = tooSlow.get(asked);
  if (stopped) return noting(Promise.reject(stopped));
  const key = [city.version, city.process, city.timeZone, asked].join('\n');
  const context = { read: () => rememberTooSlow(asked, read), lasts } as Reading;
  const kept = await noting(answers.forceFetch(key, { context }));
  return kept.answer as T;
}

async function rememberTooSlow<T>(asked: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Error && isTooSlow(error)) tooSlow.set(asked, error);
    throw error;
  }
}

/** About what plain data and typed arrays take in memory, in bytes; a text with signs beyond Latin-1 takes up to twice its part. */
export function bytesOf(data: unknown): number {
  if (typeof data === 'string') return 16 + data.length;
  if (typeof data !== 'object' || data === null) return 8;
  if (ArrayBuffer.isView(data)) return data.byteLength;
  return Object.values(data).reduce((sum: number, part) => sum + bytesOf(part), 32);
}
