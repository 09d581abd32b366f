import { and, sql } from 'drizzle-orm';
import { FAMILIES, type Family } from './family';
import type { Ledger } from './ledger';
import { ITEM } from './nouns/item-nouns';
import { Plan } from './plan/plan';
import type { Row } from './rows/write-rows';
import type { Saved } from './save-items';

export type Marked = 'item' | keyof typeof FAMILIES;

/**
 * Marks these rows as no longer listed by the source, with one change each; they and their pages stay, and a later
 * save of the same key brings them back. Keys that are unknown or marked already change nothing. One transaction.
 */
export function markGone(ledger: Ledger, subject: Marked, keys: readonly string[]): Promise<Saved> {
  const family: Pick<Family, 'noun' | 'key'> =
    subject === 'item' ? { noun: ITEM, key: 'key' } : FAMILIES[subject];
  const { noun } = family;
  return ledger.db.transaction(async (tx) => {
    const listed = sql`${sql.identifier(family.key)} in
      (select value from json_array_elements_text(${JSON.stringify(keys)}::json))`;
    const rows: Row[] = await tx
      .select()
      .from(noun.table)
      .where(and(sql`city_id = ${ledger.cityId} and gone_since is null`, listed));
    const plan = new Plan(ledger);
    for (const row of rows) {
      const owner = subject === 'item' ? { itemId: Number(row.id) } : {};
      const meeting = subject === 'meeting' ? { meetingId: Number(row.id) } : {};
      const changed = 'changedAt' in noun.table ? { ...row, changedAt: ledger.now } : row;
      plan.markGone(noun, changed, { ...owner, ...meeting }, false);
    }
    const written = await plan.write(tx, [noun.table]);
    return { seen: keys.length, written, changes: plan.changes.length };
  });
}
