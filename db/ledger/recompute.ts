import { and, eq, gt, lte, ne, type SQL } from 'drizzle-orm';
import { RULE_VERSION } from '@/lib/status/status';
import type { Tx } from '../engine/types';
import * as schema from '../schema';
import { changeFacts } from './change-facts';
import { openIssues, resolveWordings, unclassified } from './issues';
import type { Ledger } from './ledger';
import { ITEM } from './nouns/item-nouns';
import { Pace } from './pace';
import { Plan } from './plan/plan';
import { planDerived } from './plan/plan-derived';
import { readDerivable } from './rows/read-derivable';
import type { Saved } from './saved';

/**
 * Derives again the statuses that may have aged, and stores what differs with its changes: for the actor `rule`
 * those of another rule version, for `clock` those whose `validUntil` has come by the ledger's `today`. Items are
 * read by id, many in one transaction. `seen` counts the items looked at; nothing due gives 0.
 */
export async function recompute(ledger: Ledger): Promise<Saved> {
  const { items } = schema;
  const due =
    ledger.actor.kind === 'clock' ? lte(items.validUntil, ledger.today) : ne(items.ruleVersion, RULE_VERSION);
  const pace = new Pace(40, 50);
  const total: Saved = { seen: 0, written: 0, changes: 0 };
  for (let after = 0; ; ) {
    const done = await pace.time(() =>
      changeFacts(ledger, (tx) => recomputeBatch(tx, ledger, due, after, pace.size)),
    );
    total.seen += done.seen;
    total.written += done.written;
    total.changes += done.changes;
    if (done.last === null) break;
    after = done.last;
  }
  await resolveWordings(ledger);
  return total;
}

async function recomputeBatch(tx: Tx, ledger: Ledger, due: SQL, after: number, size: number) {
  const { items } = schema;
  const rows = await tx
    .select()
    .from(items)
    .where(and(eq(items.cityId, ledger.cityId), gt(items.id, after), due))
    .orderBy(items.id)
    .limit(size);
  const derivable = await readDerivable(
    tx,
    ledger.cityId,
    rows.map(({ id }) => id),
  );
  const plan = new Plan(ledger);
  const issues = rows.flatMap((was) => {
    const item = { ...was };
    const told = plan.changes.length;
    const { actions, rollCalls } = derivable.get(was.id) ?? { actions: [], rollCalls: [] };
    const wordings = planDerived(plan, { item, was, actions, rollCalls });
    if (plan.changes.length > told) {
      item.changedAt = ledger.now;
      plan.update(ITEM.table, ITEM.primary, item);
    }
    return wordings.map((wording) => unclassified(wording, item));
  });
  const written = await plan.write(tx, [items, schema.actions]);
  await openIssues(tx, ledger, issues);
  return { seen: rows.length, written, changes: plan.changes.length, last: rows.at(-1)?.id ?? null };
}
