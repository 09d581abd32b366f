'use client';

import { DateText } from '@/components/ui/date-text';
import { keyed } from '@/components/ui/keyed';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { BoardRow, Cell, Column } from '@/lib/boards/boards';
import { inFigures } from '@/lib/words/english';

const CLASSES = { text: undefined, kind: undefined, day: 'nowrap', number: 'number' } as const;

/**
 * The rows of a board, each a link to its page; what is not known is said in its cell. A part of the browser's, so that
 * the page carries the rows as data and not once more as the elements they become.
 */
export function BoardRows({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly Omit<BoardRow, 'group'>[];
}) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Item</th>
          {columns.map(({ label, as }) => (
            <th scope="col" className={CLASSES[as]} key={label}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keyed(rows, (row) => `${row.url} ${row.cells[0]}`).map(({ key, entry: row }) => (
          <tr key={key}>
            <th scope="row" className="vote-item">
              <a href={row.url}>
                {row.number ? <bdi className="item-line-number">{row.number}</bdi> : null}{' '}
                <bdi>{row.title}</bdi>
              </a>
            </th>
            {columns.map((column, index) => (
              <td className={CLASSES[column.as]} data-label={column.label} key={column.label}>
                <CellText cell={row.cells[index] ?? null} as={column.as} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellText({ cell, as }: { cell: Cell; as: Column['as'] }) {
  if (cell === null) return <UnknownNote>Not known</UnknownNote>;
  if (as === 'day') return <DateText on={String(cell)} />;
  return typeof cell === 'number' ? inFigures(cell) : <bdi>{cell}</bdi>;
}
