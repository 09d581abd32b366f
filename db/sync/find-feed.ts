import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../engine/types';
import { cities } from '../schema';
import type { City } from './context';

/** The city at this slug with all that a sync needs, or null where none is followed under it. */
export async function findFeed(db: Db, slug: string): Promise<City | null> {
  const [city] = await db
    .select()
    .from(cities)
    .where(and(eq(cities.slug, slug), isNull(cities.removedAt)));
  return city ?? null;
}

/** Every city fed by Legistar, in order of adding. */
export async function listFeeds(db: Db): Promise<City[]> {
  return db
    .select()
    .from(cities)
    .where(and(eq(cities.feed, 'legistar'), isNull(cities.removedAt)))
    .orderBy(cities.id);
}
