'use client';

import type { Column } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
import { inFigures } from '@/lib/words/english';

export type MedianRow = { name: string; median: number; count: number; href: string };

const COLUMNS: readonly Column<MedianRow>[] = [
  { label: 'Kind or committee', isRowHeader: true, kind: 'text', cell: ({ name }) => name },
  { label: 'Median days', kind: 'number', cell: ({ median }) => median },
  { label: 'Of', kind: 'number', cell: ({ href, count }) => <a href={href}>{inFigures(count)}</a> },
];

/** Median days of what was carried, by kind and by committee; each count opens its rows. */
export function YearMedians({ rows }: { rows: readonly MedianRow[] }) {
  return (
    <DataTable
      caption="Enacted, adopted or confirmed, with a day of introduction and of its end on record."
      isCaptionShown
      columns={COLUMNS}
      rows={rows}
      nameOf={({ href }) => href}
    />
  );
}
