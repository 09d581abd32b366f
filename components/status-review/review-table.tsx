'use client';

import Link from 'next/link';
import { LongText } from '@/components/ui/long-text';
import type { Column } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';

export type ReviewLine = {
  url: string;
  number: string | null;
  title: string;
  source: string | null;
  ours: string;
  why: string;
};

const COLUMNS: readonly Column<ReviewLine>[] = [
  {
    ...{ label: 'Item', isRowHeader: true },
    cell: ({ url, number, title }) => (
      <>
        <Link href={url} prefetch={false}>
          {number ?? 'No number'}
        </Link>{' '}
        <LongText text={title} />
      </>
    ),
  },
  { label: 'Source’s word', kind: 'text', cell: ({ source }) => source ?? 'None printed' },
  { label: 'Ours', cell: ({ ours }) => ours },
  { label: 'Why', cell: ({ why }) => why },
];

/** Items with the source's word, ours, and the reason, one a row; `label` is the table's caption. */
export function ReviewTable({ label, lines }: { label: string; lines: readonly ReviewLine[] }) {
  return (
    <DataTable
      frame={label}
      caption={label}
      className="review-table"
      columns={COLUMNS}
      rows={lines}
      nameOf={({ url }) => url}
    />
  );
}
