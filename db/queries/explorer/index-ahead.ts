import { and, inArray, isNull, sql } from 'drizzle-orm';
import { sentenceOf } from '@/lib/errors';
import { log } from '@/lib/log';
import { findCity, type StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { cities } from '../../schema';
import { readWorkListsAhead } from '../boards/work-lists-ahead';
import { readIndexAhead, takeAsked } from './current-index';

const MOST = 50;
const MOST_UNASKED = 3;

/** What readers ask, and what the server works with by itself, whose statements may take their time. */
type Stores = { serving: Db; working: Db };

/**
 * Reads the indexes of the cities that were asked for within a day, latest first, before anybody asks this process for
 * them; where none was, of the only city there is. One that fails is logged, and left to whoever asks. Gives their slugs.
 */
export async function readIndexesAhead({ serving, working }: Stores): Promise<string[]> {
  const followed = await working
    .select({
      slug: cities.slug,
      isLate: sql<boolean>`coalesce(${cities.askedAt} > now() - interval '1 day', false)`,
    })
    .from(cities)
    .where(isNull(cities.removedAt))
    .orderBy(sql`${cities.askedAt} desc nulls last`, cities.id);
  const asked = followed.filter(({ isLate }) => isLate).slice(0, MOST);
  const slugs = (asked.length === 0 ? followed.slice(0, MOST_UNASKED) : asked).map(({ slug }) => slug);
  for (const slug of slugs)
    await ahead(working, slug, 'index', (city) => readIndexAhead(serving, working, city));
  return slugs;
}

/**
 * Notes of each city asked for since the last time that it was, reads the indexes that could not be read for whoever
 * asked, and today's work lists where the facts or the day have moved on.
 */
export async function noteAsked({ serving, working }: Stores): Promise<void> {
  const ids = takeAsked(serving);
  if (ids.length === 0) return;
  const found = await working
    .update(cities)
    .set({ askedAt: sql`now()` })
    .where(and(inArray(cities.id, ids), isNull(cities.removedAt)))
    .returning({ slug: cities.slug });
  for (const { slug } of found) {
    await ahead(working, slug, 'index', (city) => readIndexAhead(serving, working, city));
    await ahead(working, slug, 'work lists', (city) => readWorkListsAhead(serving, city));
  }
}

async function ahead(working: Db, slug: string, what: string, read: (city: StoredCity) => Promise<void>) {
  try {
    const city = await findCity(working, slug);
    if (city) await read(city);
  } catch (error) {
    log().error(
      { city: slug, what, reason: sentenceOf(error) },
      'what a city is asked for could not be read ahead',
    );
  }
}
