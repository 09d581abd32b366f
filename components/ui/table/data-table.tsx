'use client';

import type { ReactNode, TableHTMLAttributes } from 'react';
import { keyed } from '../keyed';
import { type Column, classOf, type Sorting } from './column';
import { TableFrame } from './table-frame';
import { TableRow } from './table-row';

type Props<Row, By extends string> = Omit<TableHTMLAttributes<HTMLTableElement>, 'children' | 'frame'> & {
  columns: readonly Column<Row, By>[];
  rows: readonly Row[];
  /** What tells a row from the others. */
  nameOf: (row: Row) => string;
  caption: string;
  isCaptionShown?: boolean;
  /** Whether its rows become cards on a phone. */
  isStacked?: boolean;
  /** Names the frame in which a wide table scrolls. */
  frame?: string;
  /** What the rows are sorted by, and the header of a column that sorts. */
  sorting?: { by: By; link: (label: string, sorts: Sorting<By>) => ReactNode };
  /** The words of a row that is the heading of those below it. */
  headingOf?: (row: Row) => string | null;
};

/**
 * Rows under columns. A part of the browser's, so that rows cross once, as data (ADR 0016): columns are declared in a
 * file that is one too, or a `GridTable` is given cells.
 */
export function DataTable<Row, By extends string = string>({
  columns,
  rows,
  nameOf,
  caption,
  isCaptionShown = false,
  isStacked = true,
  frame,
  sorting,
  headingOf,
  className,
  ...rest
}: Props<Row, By>) {
  const table = (
    <table
      className={className ? `table ${className}` : 'table'}
      data-stack={isStacked ? '' : undefined}
      {...rest}
    >
      <caption className={isCaptionShown ? undefined : 'visually-hidden'}>{caption}</caption>
      <thead>
        <tr>{columns.map((column) => headOf(column, sorting))}</tr>
      </thead>
      <tbody>
        {keyed(rows, nameOf).map(({ key, entry }) => (
          <TableRow
            row={entry}
            columns={columns}
            isStacked={isStacked}
            heading={headingOf?.(entry) ?? null}
            key={key}
          />
        ))}
      </tbody>
    </table>
  );
  return frame ? <TableFrame label={frame}>{table}</TableFrame> : table;
}

function headOf<Row, By extends string>(column: Column<Row, By>, sorting: Props<Row, By>['sorting']) {
  const { label, kind, sorts, name, head } = column;
  if (label === '') return <td key={label} />;
  return (
    <th
      scope="col"
      className={sorts ? `col-${sorts.by}` : classOf(kind)}
      aria-sort={sorts && sorts.by === sorting?.by ? sorts.direction : undefined}
      data-column={name}
      key={label}
    >
      {sorts && sorting ? sorting.link(label, sorts) : (head ?? label)}
    </th>
  );
}
