import type { PgTable } from 'drizzle-orm/pg-core';
import type { Subject } from '@/lib/words/vocabulary';

/** What the rows of every noun have. */
export type LedgerRow = { cityId: number; goneSince: Date | null };

/** Whose page a change is told on. */
export type Owner = { itemId?: number; meetingId?: number };

/** A table by the type of its rows. */
export type TableOf<Row> = PgTable & { $inferSelect: Row };

/** Gives a fresh id for a new row of the noun's table. */
export type NextId = () => number;

/** How the rows of one table are known again, compared and told of. `Wanted` is a row as far as a source says it. */
export type Noun<Row extends LedgerRow & Wanted, Wanted extends object> = {
  subject: Subject;
  table: TableOf<Row>;
  /** The properties that find one row. */
  primary: readonly (keyof Row & string)[];
  /** What a source can change: compared, written, logged. Other properties are written without a log of their own. */
  fields: readonly (keyof Wanted & string)[];
  /** Ways to know a row again among its siblings, strictest first; null: not by this way. */
  matches: readonly ((row: Wanted) => string | null)[];
  /** The name of the row in the ledger, one of its kind below its item, person or meeting. */
  label: (row: Row) => string;
  /** A row seen for the first time, whole: what is derived or given later is empty as yet. */
  fresh: (wanted: Wanted, nextId: NextId) => Row;
  /** Where set, a row that differs is one change of this name with the whole row, not one change a field. */
  whole?: string;
  /** The place of a row in its list, where the order of the list is itself a fact. */
  order?: (row: Row) => number;
};

/** A key made of several properties. */
export function by<Row>(...properties: (keyof Row)[]): (row: Row) => string {
  return (row) => JSON.stringify(properties.map((property) => row[property] ?? null));
}

/** As `by`, but no way to know rows that lack the first property. */
export function byKnown<Row>(first: keyof Row, ...properties: (keyof Row)[]): (row: Row) => string | null {
  return (row) => ((row[first] ?? null) === null ? null : by<Row>(first, ...properties)(row));
}
