import type { PgTable } from 'drizzle-orm/pg-core';
import type { Subject } from '../../schema/ledger';
import type { Row } from '../rows/write-rows';

/** How the rows of one table are known again, compared and told of. */
export type Noun = {
  subject: Subject;
  table: PgTable;
  /** The properties that find one row. */
  primary: string[];
  /** Whether its rows bear an id of their own, taken from the table's sequence. */
  hasId: boolean;
  /** What a source can change: compared, written, logged. Other properties are written without a log of their own. */
  fields: readonly string[];
  /** Ways to know a row again among its siblings, strictest first; null: not by this way. */
  matches: ((row: Row) => string | null)[];
  /** The name of the row in the ledger, one of its kind below its item, person or meeting. */
  label: (row: Row) => string;
  /** Where set, a row that differs is one change of this name with the whole row, not one change a field. */
  whole?: string;
  /** Whether the order of the list is itself a fact. */
  ordered?: boolean;
};

/** A key made of several properties. */
export const by =
  (...properties: string[]) =>
  (row: Row): string =>
    JSON.stringify(properties.map((property) => row[property] ?? null));

/** As `by`, but no way to know rows that lack the first property. */
export const byKnown =
  (first: string, ...properties: string[]) =>
  (row: Row): string | null =>
    (row[first] ?? null) === null ? null : by(first, ...properties)(row);
