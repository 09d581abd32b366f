import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../engine/types';
import { citations } from '../schema';
import type { Family } from './family';
import type { Ledger } from './ledger';
import { Pace } from './pace';
import { Citing } from './plan/citing';
import { compareList } from './plan/compare';
import { words } from './plan/described';
import { type Owner, Plan } from './plan/plan';
import { readFamily } from './rows/read-family';
import type { Row } from './rows/write-rows';
import type { SavedItems } from './save-items';
import { type Ask, giveSlugs } from './slugs';

/** A row as its source has it, the address it asks for, what it cites and what hangs on it. */
export type Wanted = { row: Row; slug?: string; sourceKeys?: string[]; children?: Row[] };

type FamilyOptions = { trusts: boolean; pace: Pace; onSaved?: (row: Row) => void };

/** Stores what differs of these rows of one family, several in one transaction; see saveItems. */
export async function saveFamily(
  ledger: Ledger,
  family: Family,
  wanted: Wanted[],
  { trusts = false, pace = new Pace(), onSaved }: Partial<FamilyOptions> = {},
): Promise<SavedItems> {
  const waiting = [...new Map(wanted.map((one) => [one.row[family.key], one])).values()];
  const total: SavedItems = { seen: waiting.length, written: 0, changes: 0, doubts: [] };
  for (let from = 0; from < waiting.length; ) {
    const batch = waiting.slice(from, from + pace.size);
    const saved = await pace.time(() =>
      ledger.db.transaction(async (tx) => {
        const { plan, rows } = await planBatch(tx, ledger, family, batch, trusts);
        const order = [family.noun.table, ...(family.child ? [family.child.noun.table] : []), citations];
        return { plan, rows, written: await plan.write(tx, order) };
      }),
    );
    for (const row of saved.rows) onSaved?.(row);
    await ledger.statistics.wrote(ledger.db, saved.written);
    total.written += saved.written;
    total.changes += saved.plan.changes.length;
    total.doubts.push(...saved.plan.doubts);
    from += batch.length;
  }
  return total;
}

async function planBatch(tx: Tx, ledger: Ledger, family: Family, batch: Wanted[], trusts: boolean) {
  const { noun, key, child } = family;
  const keys = batch.map(({ row }) => String(row[key]));
  const stored = await readFamily(tx, ledger.cityId, family, keys);
  const needs = new Map<PgTable, number>();
  if (noun.hasId) needs.set(noun.table, batch.filter(({ row }) => !stored.rows.has(String(row[key]))).length);
  if (child?.noun.hasId) needs.set(child.noun.table, batch.flatMap(({ children = [] }) => children).length);
  await ledger.ids.fill(tx, needs);
  const plan = new Plan(ledger);
  const asks: Ask[] = [];
  const rows = batch.map(({ row: wanted, slug, sourceKeys = [], children = [] }) => {
    const before = plan.changes.length;
    const found = stored.rows.get(String(wanted[key]));
    const [compared] = compareList(noun, found ? [found] : [], [wanted], true).rows;
    if (!compared) throw new Error('A row was compared with nothing.');
    const { row, was } = compared;
    if (!was && noun.hasId) row.id = ledger.ids.take(noun.table);
    if (!was && 'changedAt' in noun.table)
      Object.assign(row, { firstSeenAt: ledger.now, changedAt: ledger.now });
    if (!was && slug !== undefined) asks.push({ row, base: slug });
    const owner: Owner = noun.subject === 'meeting' ? { meetingId: Number(row.id) } : {};
    plan.keep(noun, compared, owner, !was);
    if (family.cites) {
      const citing = new Citing(
        plan,
        owner,
        stored.citations.filter((cited) => cited.subjectId === row.id),
      );
      citing.cite({ subject: noun.subject, id: Number(row.id), sourceKeys, isTold: !was });
      citing.settle();
    }
    if (child) {
      const parent = { cityId: ledger.cityId, [child.parent]: row.id };
      const siblings = stored.children.filter((one) => one[child.parent] === row.id);
      const listed = children.map((one) => ({ ...one, ...parent }));
      const comparison = compareList(child.noun, siblings, listed, trusts);
      if (comparison.doubted) plan.doubts.push({ key: String(wanted[key]), list: child.list });
      plan.keepList(child.noun, comparison, owner, !was);
    }
    if (!was) tellFirstSight(plan, family, row, owner, children.length);
    else if ('changedAt' in noun.table && plan.changes.length > before) {
      row.changedAt = ledger.now;
      plan.update(noun.table, noun.primary, row);
    }
    return row;
  });
  await giveSlugs(tx, ledger.cityId, noun.table, asks);
  return { plan, rows };
}

function tellFirstSight(plan: Plan, { noun, child }: Family, row: Row, owner: Owner, children: number) {
  const after = words(plan.ledger, noun.fields, row);
  const counted = child && children > 0 ? { ...after, [child.list]: children } : after;
  const subject = { subject: noun.subject, subjectKey: noun.label(row), ...owner };
  plan.change(subject, { field: null, before: null, after: counted });
}
