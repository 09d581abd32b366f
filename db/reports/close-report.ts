import { and, eq, isNull } from 'drizzle-orm';
import { tellDeed } from '../deeds/tell-deed';
import type { Db } from '../engine/types';
import { reports } from '../schema';

/** Whoever runs the commands of this install. */
const OPERATOR = { kind: 'person', id: 'operator' } as const;

/** Closes a report of any city, with a note, and tells the deed; false where none of this number is open. */
export async function closeReport(
  db: Db,
  id: number,
  note: string | null,
  now = new Date(),
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [closed] = await tx
      .update(reports)
      .set({ closedAt: now, closingNote: note })
      .where(and(eq(reports.id, id), isNull(reports.closedAt)))
      .returning({ cityId: reports.cityId });
    if (!closed) return false;
    const deed = { deed: 'close-report', subject: 'report', subjectKey: String(id) };
    await tellDeed(tx, { ...closed, at: now, actor: OPERATOR, ...deed, before: null, after: { note } });
    return true;
  });
}
