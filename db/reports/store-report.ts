import { and, eq } from 'drizzle-orm';
import type { Report } from '@/lib/reports/report-form';
import { countTry } from '../deeds/count-try';
import { tellDeed } from '../deeds/tell-deed';
import type { Db } from '../engine/types';
import { items, reports } from '../schema';
import type { Actor } from '../schema/actor';

export const REPORTS_A_DAY = 5;

/** A reader who has not said who they are. */
const READER: Actor = { kind: 'person', id: null };

/** The item that a report is on, by the slug of its page, and the address from which it came. */
type From = { cityId: number; slug: string; address: string };

/**
 * Stores a reader's report with its deed, in one transaction. Nothing is stored but the try where the address has sent
 * as many as it may in a day (`too-many`), and nothing at all where no item has the slug (`no-item`).
 */
export async function storeReport(
  db: Db,
  { cityId, slug, address }: From,
  report: Report,
  at = new Date(),
): Promise<'stored' | 'too-many' | 'no-item'> {
  return db.transaction(async (tx) => {
    const [item] = await tx
      .select({ id: items.id })
      .from(items)
      .where(and(eq(items.cityId, cityId), eq(items.slug, slug)));
    if (!item) return 'no-item';
    if ((await countTry(tx, 'report', address, at)) > REPORTS_A_DAY) return 'too-many';
    await tx.insert(reports).values({ cityId, itemId: item.id, at, ...report });
    const deed = { deed: 'report', subject: 'item', subjectKey: slug, before: null, after: report };
    await tellDeed(tx, { cityId, at, actor: READER, ...deed });
    return 'stored';
  });
}
