import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { AppError, sentenceOf } from '@/lib/errors';
import { oneLine } from '@/lib/printable';
import { parseBaseUrl } from '@/lib/sources/legistar/address';
import { SourceError, type SourceErrorKind } from '@/lib/sources/legistar/errors';
import { PROCESSES } from '@/lib/status/cities/processes';
import { dateFormat } from '@/lib/words/english';
import type { Db } from '../engine/types';
import { endRun } from '../leases/lease';
import { bodies, cities, items, meetings, people } from '../schema';
import type { FeedCity } from './find-feed';

export type NewCity = {
  slug: string;
  name: string;
  client: string;
  timeZone: string;
  url: string | null;
  process: string | null;
  rate: number;
  concurrency: number;
  allowPrivate: boolean;
};

const reserved = [
  'api',
  'about',
  'healthz',
  'readyz',
  'metrics',
  'accessibility',
  'privacy',
  'work-lists',
  'sitemap.xml',
  'robots.txt',
];

const addressAdvice: Partial<Record<SourceErrorKind, string>> = {
  'bad-request':
    'The --url must be http or https, with no user, query or fragment, as in https://webapi.legistar.com/v1/nyc.',
  'private-address': 'The --url is a loopback or private address, which is read only with --allow-private.',
};

/**
 * Adds a city fed by Legistar, or brings back one that was removed, with the settings given now. Throws AppError
 * `bad-argument`, one sentence, on a slug that is taken, reserved, no slug or of a record that was read from another
 * source, a zone that is none, a process nobody has described, and an address that is not http(s), or is private where
 * that is not allowed.
 */
export async function addCity(db: Db, given: NewCity): Promise<FeedCity> {
  check(given);
  const baseUrl = baseUrlOf(given);
  const { slug, name, client, timeZone, process, concurrency, allowPrivate, rate: requestsPerSecond } = given;
  const [known] = await db.select().from(cities).where(eq(cities.slug, slug));
  if (known && (known.removedAt === null || known.feed !== 'legistar'))
    throw bad(`The slug ${slug} is taken by ${known.name}.`);
  if (known && (known.client !== client || known.baseUrl !== baseUrl)) await requireNothingRead(db, known);
  const row = {
    slug,
    name,
    client,
    timeZone,
    process,
    concurrency,
    allowPrivate,
    requestsPerSecond,
    baseUrl,
  };
  const [added] = known
    ? await db
        .update(cities)
        .set({ ...row, removedAt: null, factsVersion: sql`${cities.factsVersion} + 1` })
        .where(eq(cities.id, known.id))
        .returning()
    : await db
        .insert(cities)
        .values({ ...row, feed: 'legistar' })
        .returning();
  if (!added) throw new Error('The city could not be added.');
  return added;
}

/** What was read from one source must never be shown as another's. */
async function requireNothingRead(db: Db, { id, slug, name, client, baseUrl }: FeedCity) {
  for (const table of [items, meetings, bodies, people]) {
    if ((await db.$count(table, eq(table.cityId, id))) === 0) continue;
    throw bad(
      `The slug ${slug} keeps the record of ${name}, read from ${baseUrl} with the client ${client}: ` +
        'add another source under another slug, or that one with this --client and --url.',
    );
  }
}

/** Every city followed, the embedded one too, by slug. */
export function listAllCities(db: Db): Promise<FeedCity[]> {
  return db.select().from(cities).where(isNull(cities.removedAt)).orderBy(asc(cities.slug));
}

/** Takes a Legistar city out of sight and ends a run of it; its record stays. Throws AppError `bad-argument` where there is none. */
export async function removeCity(db: Db, slug: string): Promise<FeedCity> {
  return db.transaction(async (tx) => {
    await endRun(tx, `sync:${slug}`, 'remove');
    const [removed] = await tx
      .update(cities)
      .set({ removedAt: new Date() })
      .where(and(eq(cities.slug, slug), eq(cities.feed, 'legistar'), isNull(cities.removedAt)))
      .returning();
    if (!removed) throw bad(`There is no city ${slug} that was added: see npm run city -- list.`);
    return removed;
  });
}

function check({ slug, name, timeZone, process, client }: NewCity) {
  if (oneLine(name) !== name) throw bad('The name must be one line, without signs that are not seen.');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60) {
    throw bad(
      `The slug ${slug} must be lower case letters and digits, with single hyphens between, at most 60.`,
    );
  }
  if (reserved.includes(slug)) throw bad(`The slug ${slug} is reserved for a page of the product.`);
  if (!/^[A-Za-z0-9_-]{1,60}$/.test(client)) throw bad(`The client ${client} is no client name of Legistar.`);
  if (!isTimeZone(timeZone))
    throw bad(`There is no time zone ${timeZone}; use a name such as America/New_York.`);
  if (process !== null && !Object.hasOwn(PROCESSES, process)) {
    throw bad(`There is no process ${process}; there are ${Object.keys(PROCESSES).join(', ')}.`);
  }
}

function baseUrlOf({ url, client, allowPrivate }: NewCity): string {
  try {
    return parseBaseUrl(url ?? `https://webapi.legistar.com/v1/${client}`, allowPrivate).href;
  } catch (error) {
    if (!(error instanceof SourceError)) throw bad(sentenceOf(error));
    throw bad(addressAdvice[error.kind] ?? error.message);
  }
}

function isTimeZone(name: string): boolean {
  try {
    dateFormat({ timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

function bad(sentence: string) {
  return new AppError('bad-argument', sentence);
}
