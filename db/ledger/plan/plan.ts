import type { PgTable } from 'drizzle-orm/pg-core';
import type { Subject } from '@/lib/words/vocabulary';
import type { Tx } from '../../engine/types';
import { changes } from '../../schema/ledger';
import type { Ledger } from '../ledger';
import type { LedgerRow, NextId, Noun, Owner, TableOf } from '../nouns/noun';
import { insertRows, updateRows } from '../rows/write-rows';
import type { Compared, Comparison } from './compare';
import { type Described, described, describedField } from './described';

/** A list that came empty though rows are stored; they stand. */
export type Doubt = { key: string; list: string };

/** One row of the ledger; `before` and `after` may still be added to until it is written. */
export type Change = Omit<typeof changes.$inferInsert, 'id'> & { before: unknown; after: unknown };

type Update = { primary: readonly string[]; rows: Set<object> };

/** What one transaction shall write, gathered first and written in few statements. */
export class Plan {
  readonly changes: Change[] = [];
  private readonly inserts = new Map<PgTable, object[]>();
  private readonly updates = new Map<PgTable, Update>();

  /** Lists that came empty and were not believed. */
  readonly doubts: Doubt[] = [];
  /** How often anything was planned. */
  size = 0;

  constructor(readonly ledger: Ledger) {}

  /** Ids for new rows of a table, out of the stock that was filled for them. */
  nextId(table: PgTable): NextId {
    return () => this.ledger.ids.take(table);
  }

  insert<Row extends object>(table: TableOf<Row>, row: Row) {
    this.size += 1;
    const rows = this.inserts.get(table);
    if (rows) rows.push(row);
    else this.inserts.set(table, [row]);
  }

  update<Row extends object>(table: TableOf<Row>, primary: readonly (keyof Row & string)[], row: Row) {
    this.size += 1;
    const known = this.updates.get(table);
    if (known) known.rows.add(row);
    else this.updates.set(table, { primary, rows: new Set([row]) });
  }

  /** One row of the ledger; `before` and `after` as `described` tells them. */
  change(
    subject: { subject: Subject; subjectKey: string } & Owner,
    told: { field: string | null; before: unknown; after: unknown },
  ): Change {
    const { cityId, now, actor, runId } = this.ledger;
    const { itemId = null, meetingId = null, ...named } = subject;
    const by = { actor: actor.kind, actorId: actor.id, runId };
    const change = { cityId, at: now, ...by, ...named, itemId, meetingId, ...told };
    this.changes.push(change);
    return change;
  }

  /**
   * Writes a compared row where it differs, and tells of it unless it came with something told already. Gives back
   * the change by which a row came or came back, so that what came with it can be added.
   */
  keep<Row extends LedgerRow & Wanted, Wanted extends object>(
    noun: Noun<Row, Wanted>,
    { row, was, state, fields }: Compared<Row>,
    owner: Owner,
    isTold: boolean,
    label = noun.label,
  ): Change | null {
    if (state === 'same') return null;
    if (state === 'new') this.insert(noun.table, row);
    else this.update(noun.table, noun.primary, row);
    if (isTold) return null;
    const subject = { subject: noun.subject, subjectKey: label(row), ...owner };
    const tell = (of: Row) => described(this.ledger, noun.fields, of);
    if (!was) return this.change(subject, { field: null, before: null, after: tell(row) });
    if (state === 'back') {
      return this.change(subject, { field: null, before: { goneSince: was.goneSince }, after: tell(row) });
    }
    if (noun.whole && fields.length) {
      this.change(subject, { field: noun.whole, before: tell(was), after: tell(row) });
      return null;
    }
    for (const field of noun.fields.filter((one) => fields.includes(one))) {
      const [name, after] = describedField(this.ledger, field, row);
      const [, before] = describedField(this.ledger, field, was);
      this.change(subject, { field: name, before, after });
    }
    return null;
  }

  /** Marks a stored row as no longer listed, and tells of it unless it left with something told already. */
  markGone<Row extends LedgerRow & Wanted, Wanted extends object>(
    noun: Noun<Row, Wanted>,
    row: Row,
    owner: Owner,
    isTold: boolean,
    label = noun.label,
  ): Change | null {
    this.update(noun.table, noun.primary, { ...row, goneSince: this.ledger.now });
    if (isTold) return null;
    const before = described(this.ledger, noun.fields, row);
    const subject = { subject: noun.subject, subjectKey: label(row), ...owner };
    return this.change(subject, { field: null, before, after: null });
  }

  /** Writes and tells all differences of a list. Gives back the changes by which rows came, came back or went, by row. */
  keepList<Row extends LedgerRow & Wanted, Wanted extends object>(
    noun: Noun<Row, Wanted>,
    comparison: Comparison<Row>,
    owner: Owner,
    isTold: boolean,
    label = noun.label,
  ): Map<Row, Change | null> {
    const told = new Map<Row, Change | null>();
    for (const compared of comparison.rows) {
      told.set(compared.row, this.keep(noun, compared, owner, isTold, label));
    }
    for (const row of comparison.gone) told.set(row, this.markGone(noun, row, owner, isTold, label));
    if (comparison.reordered && !isTold) {
      const subject = { subject: noun.subject, subjectKey: 'order', ...owner };
      this.change(subject, { field: 'order', ...comparison.reordered });
    }
    return told;
  }

  /** Writes everything, tables in the order given so that a row follows what it refers to; the rows written. */
  async write(tx: Tx, order: readonly PgTable[]): Promise<number> {
    let written = 0;
    for (const table of order) {
      const inserted = this.inserts.get(table) ?? [];
      const updated = this.updates.get(table);
      await insertRows(tx, table, inserted);
      if (updated) await updateRows(tx, table, updated.primary, [...updated.rows]);
      written += inserted.length + (updated?.rows.size ?? 0);
    }
    await insertRows(tx, changes, this.changes);
    return written + this.changes.length;
  }
}

/** Adds what came or went with a row to the change that tells of it. */
export function addTo(told: unknown, more: Described): void {
  const known = Object.entries(more).filter(([, value]) => value !== null);
  if (typeof told === 'object' && told !== null) Object.assign(told, Object.fromEntries(known));
}
