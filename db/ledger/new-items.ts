import type { PgTable } from 'drizzle-orm/pg-core';
import type { ItemFacts } from '@/lib/legislation/facts';
import { itemSlug } from '@/lib/legislation/slug';
import type { Tx } from '../engine/types';
import * as schema from '../schema';
import type { Ledger } from './ledger';
import { described } from './plan/described';
import type { Plan } from './plan/plan';
import type { ItemState } from './plan/plan-item';
import { type Ask, giveSlugs } from './slugs';

/** At most how many ids of each table these items can need. */
export function idsNeeded(facts: ItemFacts[], isStored: (key: string) => boolean): Map<PgTable, number> {
  const sum = (count: (item: ItemFacts) => number) => facts.reduce((total, item) => total + count(item), 0);
  return new Map<PgTable, number>([
    [schema.items, facts.filter(({ key }) => !isStored(key)).length],
    [schema.actions, sum(({ actions }) => actions.length)],
    [schema.sponsorships, sum(({ sponsors }) => sponsors.length)],
    [schema.documents, sum(({ documents }) => documents.length)],
    [schema.relations, sum(({ relations }) => relations.length)],
    [schema.nextEvents, sum(({ nextEvents }) => nextEvents.length)],
  ]);
}

/** Gives new items, items with a new number, and new roll calls their addresses, in order of first sight. */
export async function giveAddresses(tx: Tx, { cityId }: Ledger, states: ItemState[]): Promise<void> {
  const asks = states.flatMap(({ item, was, stored }): Ask[] => {
    const base = itemSlug(item);
    if (was && itemSlug(was) === base) return [];
    const former = stored.numbers.filter(({ role }) => role === 'slug').map(({ number }) => number);
    return [{ row: item, base, former }];
  });
  await giveSlugs(tx, cityId, schema.items, asks);
  const calls = states.flatMap(({ item, newRollCalls }) =>
    newRollCalls.map((row): Ask => ({ row, base: `${item.slug}-${row.heldOn ?? 'undated'}` })),
  );
  await giveSlugs(tx, cityId, schema.rollCalls, calls);
}

const FIRST_TOLD = [
  'number',
  'kind',
  'title',
  'stage',
  'step',
  'outcome',
  'route',
  'activity',
  'heldUntil',
  'since',
  'becauseRule',
  'told',
] as const;

/** The one change by which an item with all its children appears: what it is, where it stands, how much it has. */
export function tellFirstSight(plan: Plan, { item, actions, rollCalls, lists }: ItemState): void {
  const counts = Object.entries({ actions, rollCalls, ...lists }).flatMap(([list, rows]) =>
    rows.length ? [[list, rows.length] as const] : [],
  );
  const told = described(plan.ledger, FIRST_TOLD, item);
  const subject = { subject: 'item', subjectKey: item.key, itemId: item.id } as const;
  plan.change(subject, { field: null, before: null, after: { ...told, ...Object.fromEntries(counts) } });
}
