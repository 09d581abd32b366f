import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../engine/types';
import { citations } from '../schema';
import { changeFacts } from './change-facts';
import type { Ledger } from './ledger';
import type { Family } from './nouns/family';
import type { LedgerRow, Owner } from './nouns/noun';
import { Pace } from './pace';
import { Citing } from './plan/citing';
import { compareList, compareRow } from './plan/compare';
import { described } from './plan/described';
import { Plan } from './plan/plan';
import { readFamily } from './rows/read-family';
import type { SavedLists } from './saved';
import { type Ask, giveSlugs } from './slugs';

/** A row as its source has it, the address it asks for, what it cites and what hangs on it. */
export type Given<Wanted, WantedChild> = {
  row: Wanted;
  slug?: string;
  sourceKeys?: string[];
  /** What hangs on it, given the id under which it is stored. */
  children?: (id: number) => WantedChild[];
};

type FamilyOptions<Row> = { trusts: boolean; pace: Pace; onSaved?: (row: Row) => void };

/** Stores what differs of these rows of one family, several in one transaction; see saveItems. */
export async function saveFamily<
  Row extends LedgerRow & Wanted,
  Wanted extends object,
  WantedChild extends object,
  Child extends LedgerRow & WantedChild,
>(
  ledger: Ledger,
  family: Family<Row, Wanted, WantedChild, Child>,
  given: Given<Wanted, WantedChild>[],
  { trusts = false, pace = new Pace(), onSaved }: Partial<FamilyOptions<Row>> = {},
): Promise<SavedLists> {
  const waiting = [...new Map(given.map((one) => [family.keyOf(one.row), one])).values()];
  const total: SavedLists = { seen: waiting.length, written: 0, changes: 0, doubts: [] };
  for (let from = 0; from < waiting.length; ) {
    const batch = waiting.slice(from, from + pace.size);
    const saved = await pace.time(() =>
      changeFacts(ledger, async (tx) => {
        const { plan, rows } = await planBatch(tx, ledger, family, batch, trusts);
        const order = [family.noun.table, ...(family.child ? [family.child.noun.table] : []), citations];
        return { plan, rows, written: await plan.write(tx, order) };
      }),
    );
    if (onSaved) saved.rows.forEach(onSaved);
    await ledger.statistics.wrote(ledger.db, saved.written);
    total.written += saved.written;
    total.changes += saved.plan.changes.length;
    total.doubts.push(...saved.plan.doubts);
    from += batch.length;
  }
  return total;
}

async function planBatch<
  Row extends LedgerRow & Wanted,
  Wanted extends object,
  WantedChild extends object,
  Child extends LedgerRow & WantedChild,
>(
  tx: Tx,
  ledger: Ledger,
  family: Family<Row, Wanted, WantedChild, Child>,
  batch: Given<Wanted, WantedChild>[],
  trusts: boolean,
) {
  const { noun, keyOf, child } = family;
  const stored = await readFamily(
    tx,
    ledger.cityId,
    family,
    batch.map(({ row }) => keyOf(row)),
  );
  await ledger.ids.fill(
    tx,
    idsNeeded(family, batch, (key) => stored.rows.has(key)),
  );
  const plan = new Plan(ledger);
  const asks: Ask[] = [];
  const rows = batch.map(({ row: wanted, slug, sourceKeys = [], children }) => {
    const before = plan.changes.length;
    const found = stored.rows.get(keyOf(wanted)) ?? null;
    const compared = compareRow(noun, found, wanted, plan.nextId(noun.table));
    const { row, was } = compared;
    const isNew = was === null;
    if (isNew) family.setFirstSeen?.(row, ledger.now);
    if (isNew) family.setChanged?.(row, ledger.now);
    if (isNew && family.addressed && slug !== undefined)
      asks.push({ row: family.addressed(row), base: slug });
    const owner = family.owner?.(row) ?? {};
    plan.keep(noun, compared, owner, isNew);
    const id = family.idOf?.(row);
    if (family.cites && id !== undefined) {
      const own = stored.citations.filter((cited) => cited.subjectId === id);
      const citing = new Citing(plan, owner, own);
      citing.cite({ subject: family.cites, id, sourceKeys, isTold: isNew });
      citing.settle();
    }
    const listed = id === undefined ? [] : (children?.(id) ?? []);
    if (child && id !== undefined) {
      const siblings = stored.children.filter((one) => child.parentOf(one) === id);
      const how = { isTrusted: trusts, nextId: plan.nextId(child.noun.table) };
      const comparison = compareList(child.noun, siblings, listed, how);
      if (comparison.doubted) plan.doubts.push({ key: keyOf(wanted), list: child.name });
      plan.keepList(child.noun, comparison, owner, isNew);
    }
    if (isNew) tellFirstSight(plan, family, row, owner, listed.length);
    else if (family.setChanged && plan.changes.length > before) {
      family.setChanged(row, ledger.now);
      plan.update(noun.table, noun.primary, row);
    }
    return row;
  });
  await giveSlugs(tx, ledger.cityId, noun.table, asks);
  return { plan, rows };
}

/** At most how many ids of each table these rows can need. */
function idsNeeded<
  Row extends LedgerRow & Wanted,
  Wanted extends object,
  WantedChild extends object,
  Child extends LedgerRow & WantedChild,
>(
  { noun, keyOf, child }: Family<Row, Wanted, WantedChild, Child>,
  batch: Given<Wanted, WantedChild>[],
  isStored: (key: string) => boolean,
): Map<PgTable, number> {
  const needs = new Map<PgTable, number>([
    [noun.table, batch.filter(({ row }) => !isStored(keyOf(row))).length],
  ]);
  if (child) needs.set(child.noun.table, batch.flatMap(({ children }) => children?.(0) ?? []).length);
  return needs;
}

function tellFirstSight<Row extends LedgerRow & Wanted, Wanted extends object>(
  plan: Plan,
  { noun, child }: Pick<Family<Row, Wanted>, 'noun'> & { child?: { name: string } },
  row: Row,
  owner: Owner,
  children: number,
) {
  const after = described(plan.ledger, noun.fields, row);
  const counted = child && children > 0 ? { ...after, [child.name]: children } : after;
  const subject = { subject: noun.subject, subjectKey: noun.label(row), ...owner };
  plan.change(subject, { field: null, before: null, after: counted });
}
