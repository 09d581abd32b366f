import type { ItemFacts } from '@/lib/legislation/facts';
import type { Tx } from '../engine/types';
import * as schema from '../schema';
import { changeFacts } from './change-facts';
import { type Issue, openIssues, unclassified } from './issues';
import { type NumberPlan, planNumbers, writeNumbers } from './item-numbers';
import { writeSearch } from './item-search';
import type { Ledger } from './ledger';
import { giveAddresses, idsNeeded, tellFirstSight } from './new-items';
import { ITEM } from './nouns/item-nouns';
import { Pace } from './pace';
import { type Doubt, Plan } from './plan/plan';
import { planDerived } from './plan/plan-derived';
import { planItem } from './plan/plan-item';
import { readItems } from './rows/read-items';
import type { SavedLists } from './saved';

const ORDER = [
  schema.items,
  schema.actions,
  schema.rollCalls,
  schema.votes,
  schema.sponsorships,
  schema.documents,
  schema.itemTexts,
  schema.relations,
  schema.nextEvents,
  schema.orderRevisions,
  schema.citations,
] as const;

/**
 * Stores what differs from the facts of these items, with its changes and everything derived; each item wholly in
 * one transaction, several items in one where they are small. An emptied list that has stored rows is kept and
 * reported as a doubt, unless `trusts` says to believe it. `written` counts rows and changes; unchanged facts: 0.
 * The last of two facts of one key counts. Throws on what cannot be stored, with nothing of that transaction left.
 */
export async function saveItems(
  ledger: Ledger,
  facts: readonly ItemFacts[],
  { trusts = () => false, pace = new Pace() }: { trusts?: (doubt: Doubt) => boolean; pace?: Pace } = {},
): Promise<SavedLists> {
  const waiting = [...new Map(facts.map((item) => [item.key, item])).values()];
  const total: SavedLists = { seen: waiting.length, written: 0, changes: 0, doubts: [] };
  for (let from = 0; from < waiting.length; ) {
    const batch = waiting.slice(from, from + pace.size);
    const saved = await pace.time(() => changeFacts(ledger, (tx) => saveBatch(tx, ledger, batch, trusts)));
    await ledger.statistics.wrote(ledger.db, saved.written);
    total.written += saved.written;
    total.changes += saved.changes;
    total.doubts.push(...saved.doubts);
    from += batch.length;
  }
  return total;
}

async function saveBatch(tx: Tx, ledger: Ledger, facts: ItemFacts[], trusts: (doubt: Doubt) => boolean) {
  const stored = await readItems(
    tx,
    ledger.cityId,
    facts.map(({ key }) => key),
  );
  await ledger.ids.fill(
    tx,
    idsNeeded(facts, (key) => stored.has(key)),
  );
  const plan = new Plan(ledger);
  const states = facts.map((item) => planItem(plan, item, stored.get(item.key), trusts));
  const touched = states.filter(({ isTouched }) => isTouched);
  await giveAddresses(tx, ledger, touched);
  const numbers: NumberPlan = { insert: [], remove: [] };
  const issues: Issue[] = [];
  for (const state of touched) {
    const told = plan.changes.length;
    issues.push(...planDerived(plan, state).map((wording) => unclassified(wording, state.item)));
    if (state.isTold || plan.changes.length > told) {
      state.item.changedAt = ledger.now;
      if (state.was) plan.update(ITEM.table, ITEM.primary, state.item);
    }
    if (!state.was) tellFirstSight(plan, state);
    planNumbers(state, numbers);
  }
  const written = await plan.write(tx, ORDER);
  const found = (await writeNumbers(tx, numbers)) + (await writeSearch(tx, ledger, touched));
  await openIssues(tx, ledger, issues);
  return { written: written + found, changes: plan.changes.length, doubts: plan.doubts };
}
