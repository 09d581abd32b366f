'use client';

import type { Column as TableColumn } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
import type { BoardRow, Column } from '@/lib/boards/boards';

type Row = Omit<BoardRow, 'group'>;

const ITEM: TableColumn<Row> = {
  label: 'Item',
  isRowHeader: true,
  className: 'vote-item',
  cell: ({ url, number, title }) => (
    <a href={url}>
      {number ? <bdi className="item-line-number">{number}</bdi> : null} <bdi>{title}</bdi>
    </a>
  ),
};

/** The rows of a board, each a link to its page; what is not known is said in its cell. */
export function BoardRows({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
}) {
  const own = columns.map(
    ({ label, as }, index): TableColumn<Row> => ({
      label,
      kind: as === 'kind' ? 'text' : as,
      unknown: 'Not known',
      className: as === 'day' ? 'nowrap' : undefined,
      cell: ({ cells }) => cells[index] ?? null,
    }),
  );
  return (
    <DataTable
      caption={caption}
      columns={[ITEM, ...own]}
      rows={rows}
      nameOf={({ url, cells }) => `${url} ${cells[0]}`}
    />
  );
}
