import { isNull } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import { sentenceOf } from '@/lib/errors';
import { log } from '@/lib/log';
import { RULE_VERSION } from '@/lib/status/status';
import type { Db } from '../engine/types';
import { areFiguresStale, rebuildFigures } from '../figures/rebuild';
import { fenced } from '../leases/fenced';
import { takeLease } from '../leases/lease';
import { openLedger } from '../ledger/ledger';
import { recompute } from '../ledger/recompute';
import { cities } from '../schema';

/**
 * Brings every city's stored statuses up to its own date: those of an older rule version, told as changes by the
 * rule, then those whose `validUntil` has come, told as changes by the clock; then its figures, where they do not know
 * the last change. A city that a sync holds is left for the next time. Gives the number of changes; nothing due writes
 * nothing.
 */
export async function ageStatuses(db: Db, now: Date, signal?: AbortSignal): Promise<number> {
  let changes = 0;
  const followed = await db
    .select({ id: cities.id, slug: cities.slug, timeZone: cities.timeZone })
    .from(cities)
    .where(isNull(cities.removedAt));
  for (const { id: cityId, slug, timeZone } of followed) {
    if (signal?.aborted) break;
    const lease = await takeLease(db, `sync:${slug}`);
    if (!lease) continue;
    try {
      const held = fenced(db, lease);
      const today = cityDay(timeZone, now);
      const actors = [
        { kind: 'rule', id: RULE_VERSION },
        { kind: 'clock', id: today },
      ] as const;
      for (const actor of actors) {
        const ledger = await openLedger(held, { cityId, actor, runId: null, now, today });
        changes += (await recompute(ledger)).changes;
      }
      if (!signal?.aborted && (await areFiguresStale(db, cityId))) await rebuildFigures(held, cityId);
    } catch (error) {
      log().error({ city: slug, reason: sentenceOf(error) }, 'statuses');
    } finally {
      await lease.release();
    }
  }
  return changes;
}
