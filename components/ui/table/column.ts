import type { ReactNode } from 'react';

/** `words` are ours, a `text` is the source's. */
export type Kind = 'words' | 'text' | 'day' | 'number';

/** A column of a table, as data. */
export type Column<Row, By extends string = string> = {
  /** Its header, and what stands before each cell where the rows are cards; a column without one has no header. */
  label: string;
  /** What a row has here: a value of the column's kind, null where it is not known, or what is to be shown. */
  cell: (row: Row) => ReactNode;
  kind?: Kind;
  /** Where the cell leads, if anywhere. */
  href?: (row: Row) => string | null;
  /** What a figure with a link counts, for who hears the link alone: `votes of Ann`. */
  counts?: (row: Row, count: number) => string;
  unknown?: string;
  isRowHeader?: boolean;
  /** The label in a card where it is another; null: the cells need none. */
  cardLabel?: string | null;
  className?: string;
  /** The header where it is more than the label. */
  head?: ReactNode;
  sorts?: Sorting<By>;
  /** Its name among the columns that may be hidden. */
  name?: string;
};

/** What a column sorts by, and which way. */
export type Sorting<By extends string> = { by: By; direction: 'ascending' | 'descending' };

/** Columns of figures, each the field of a row under its label. */
export function figuresOf<Key extends string>(
  labels: readonly (readonly [label: string, key: Key])[],
): Column<Record<Key, number>>[] {
  return labels.map(([label, key]) => ({ label, kind: 'number', cell: (row) => row[key] }));
}

/** The class of a kind's cells and header. */
export function classOf(kind: Kind | undefined) {
  return kind === 'number' ? 'number' : undefined;
}
