import { asc, isNull } from 'drizzle-orm';
import { sentenceOf } from '@/lib/errors';
import { log } from '@/lib/log';
import type { Db } from '../engine/types';
import { fenced } from '../leases/fenced';
import { takeLease } from '../leases/lease';
import { cities } from '../schema';
import { areFiguresStale, rebuildFigures } from './rebuild';

/**
 * Counts the figures of every followed city anew whose facts have changed since, one city after the other, and gives how
 * many it counted. Any number of servers may call this: the city's lease lets one in, and a city that a sync holds is
 * left to that sync's end. A city that fails is logged and never keeps the others waiting.
 */
export async function countFiguresBehind(db: Db, signal: AbortSignal): Promise<number> {
  let counted = 0;
  const followed = await db
    .select({ id: cities.id, slug: cities.slug })
    .from(cities)
    .where(isNull(cities.removedAt))
    .orderBy(asc(cities.id));
  for (const { id, slug } of followed) {
    if (signal.aborted) break;
    if (!(await areFiguresStale(db, id))) continue;
    const lease = await takeLease(db, `sync:${slug}`);
    if (!lease) continue;
    try {
      await rebuildFigures(fenced(db, lease), id, new Date(), AbortSignal.any([signal, lease.signal]));
      counted += 1;
    } catch (error) {
      if (!signal.aborted) log().error({ city: slug, reason: sentenceOf(error) }, 'figures');
    } finally {
      await lease.release();
    }
  }
  return counted;
}
