import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '../engine/types';
import { cities } from '../schema';

/** A city with all that a sync of it needs. */
export type FeedCity = typeof cities.$inferSelect;

/** The city at this slug with all that a sync needs, or null where none is followed under it. */
export async function findFeed(db: Db, slug: string): Promise<FeedCity | null> {
  const [city] = await db
    .select()
    .from(cities)
    .where(and(eq(cities.slug, slug), isNull(cities.removedAt)));
  return city ?? null;
}

/** Every city fed by Legistar, in order of adding. */
export async function listFeeds(db: Db): Promise<FeedCity[]> {
  return db
    .select()
    .from(cities)
    .where(and(eq(cities.feed, 'legistar'), isNull(cities.removedAt)))
    .orderBy(cities.id);
}
