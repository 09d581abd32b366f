import Link from 'next/link';
import type { ReactNode } from 'react';
import { inFigures } from '@/lib/words/english';
import { CountLink } from '../count-link';
import { DateText } from '../date-text';
import { UnknownNote } from '../unknown-note';
import { type Column, classOf } from './column';

/** A row of a table, or the heading of the rows below it. */
export function TableRow<Row>({
  row,
  columns,
  isStacked,
  heading,
}: {
  row: Row;
  columns: readonly Column<Row>[];
  isStacked: boolean;
  heading: string | null;
}) {
  if (heading !== null) {
    return (
      <tr>
        <th scope="row" colSpan={columns.length} className="row-heading">
          <bdi>{heading}</bdi>
        </th>
      </tr>
    );
  }
  return (
    <tr>
      {columns.map((column) => {
        const { label, name, isRowHeader, cardLabel = label } = column;
        const className = column.className ?? classOf(column.kind);
        const shown = shownIn(column, row);
        return isRowHeader ? (
          <th scope="row" className={className} data-column={name} key={label}>
            {shown}
          </th>
        ) : (
          <td
            className={className}
            data-label={(isStacked && cardLabel) || undefined}
            data-column={name}
            key={label}
          >
            {shown}
          </td>
        );
      })}
    </tr>
  );
}

function shownIn<Row>({ cell, kind, href, counts, unknown }: Column<Row>, row: Row): ReactNode {
  const value = cell(row);
  if (value === null || value === undefined) {
    return <UnknownNote>{unknown ?? (kind === 'day' ? 'Date not known' : 'Not known')}</UnknownNote>;
  }
  const to = href?.(row);
  if (to && typeof value === 'number') {
    return <CountLink href={to} count={value} label={counts?.(row, value) ?? ''} />;
  }
  if (to) {
    return (
      <Link href={to} prefetch={false} dir={kind === 'text' ? 'auto' : undefined}>
        {value}
      </Link>
    );
  }
  if (typeof value === 'number') return inFigures(value);
  if (typeof value !== 'string') return value;
  if (kind === 'day') return <DateText on={value} />;
  return kind === 'text' ? <bdi>{value}</bdi> : value;
}
