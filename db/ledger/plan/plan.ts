import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../../engine/types';
import { changes } from '../../schema/ledger';
import type { Ledger } from '../ledger';
import type { Noun } from '../nouns/noun';
import { insertRows, type Row, updateRows } from '../rows/write-rows';
import type { Compared, Comparison } from './compare';
import { words } from './described';
import type { Doubt } from './plan-item';

/** Whose page a change is told on. */
export type Owner = { itemId?: number; meetingId?: number };

/** One row of the ledger; `before` and `after` may still be added to until it is written. */
export type Change = Row & { before: unknown; after: unknown };

/** What one transaction shall write, gathered first and written in few statements. */
export class Plan {
  readonly changes: Row[] = [];
  private readonly inserts = new Map<PgTable, Row[]>();
  private readonly updates = new Map<PgTable, { primary: string[]; rows: Set<Row> }>();

  /** Lists that came empty and were not believed. */
  readonly doubts: Doubt[] = [];
  /** How often anything was planned. */
  size = 0;

  constructor(readonly ledger: Ledger) {}

  insert(table: PgTable, row: Row) {
    this.size += 1;
    const rows = this.inserts.get(table);
    if (rows) rows.push(row);
    else this.inserts.set(table, [row]);
  }

  update(table: PgTable, primary: string[], row: Row) {
    this.size += 1;
    const known = this.updates.get(table);
    if (known) known.rows.add(row);
    else this.updates.set(table, { primary, rows: new Set([row]) });
  }

  /** One row of the ledger; `before` and `after` in words. */
  change(
    subject: { subject: string; subjectKey: string } & Owner,
    told: { field: string | null; before: unknown; after: unknown },
  ): Change {
    const { cityId, now, actor, runId } = this.ledger;
    const { itemId = null, meetingId = null, ...named } = subject;
    const change = { cityId, at: now, actor, runId, ...named, itemId, meetingId, ...told };
    this.changes.push(change);
    return change;
  }

  /**
   * Writes a compared row where it differs, and tells of it unless it came with something told already. Gives back
   * the change by which a row came or came back, so that what came with it can be added.
   */
  keep(noun: Noun, compared: Compared, owner: Owner, isTold: boolean, label = noun.label): Change | null {
    const { row, was, state, fields } = compared;
    if (state === 'same') return null;
    if (state === 'new') this.insert(noun.table, row);
    else this.update(noun.table, noun.primary, row);
    if (isTold) return null;
    const subject = { subject: noun.subject, subjectKey: label(row), ...owner };
    const told = (of: Row) => words(this.ledger, noun.fields, of);
    if (state === 'new') return this.change(subject, { field: null, before: null, after: told(row) });
    if (state === 'back') {
      const before = { goneSince: was?.goneSince };
      return this.change(subject, { field: null, before, after: told(row) });
    }
    if (noun.whole && fields.length) {
      this.change(subject, { field: noun.whole, before: told(was ?? {}), after: told(row) });
    } else {
      for (const field of fields) {
        const [name, after] = Object.entries(words(this.ledger, [field], row, true))[0] ?? [field, null];
        const before = Object.values(words(this.ledger, [field], was ?? {}, true))[0] ?? null;
        this.change(subject, { field: name, before, after: after ?? null });
      }
    }
    return null;
  }

  /** Marks a stored row as no longer listed, and tells of it unless it left with something told already. */
  markGone(noun: Noun, row: Row, owner: Owner, isTold: boolean, label = noun.label): Change | null {
    this.update(noun.table, noun.primary, { ...row, goneSince: this.ledger.now });
    if (isTold) return null;
    const before = words(this.ledger, noun.fields, row);
    const subject = { subject: noun.subject, subjectKey: label(row), ...owner };
    return this.change(subject, { field: null, before, after: null });
  }

  /**
   * Writes and tells all differences of a list; rows seen for the first time get their id. Gives back the changes
   * by which rows came, came back or went, by row.
   */
  keepList(noun: Noun, comparison: Comparison, owner: Owner, isTold: boolean, label = noun.label) {
    const told = new Map<Row, Change | null>();
    for (const compared of comparison.rows) {
      if (compared.state === 'new' && noun.hasId) compared.row.id = this.ledger.ids.take(noun.table);
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
