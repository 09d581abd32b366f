'use client';

import { DataTable } from '@/components/ui/table/data-table';
import { formatDay } from '@/lib/dates/format-day';
import type { SheetRow } from '@/lib/views/meeting-sheet';
import { clipText } from '@/lib/words/clip-text';
import { scoreOf } from '@/lib/words/vote-words';

/** The agenda as a sheet to carry: who carries what, its last vote and where it stands now. */
export function SheetTable({ rows, citySlug }: { rows: readonly SheetRow[]; citySlug: string }) {
  return (
    <DataTable
      caption="The agenda as a sheet"
      rows={rows}
      nameOf={({ slug, title }) => slug ?? title ?? ''}
      headingOf={({ slug, title }) => (slug ? null : clipText(title ?? 'Untitled', 160))}
      columns={[
        {
          ...{ label: 'Item', isRowHeader: true, className: 'sheet-item' },
          cell: ({ slug, number, title }) => (
            <a href={`/${citySlug}/legislation/${slug}`}>
              <bdi className="item-line-number">{number}</bdi> <bdi>{clipText(title ?? '', 160)}</bdi>
            </a>
          ),
        },
        {
          label: 'Sponsors',
          kind: 'text',
          unknown: 'None named',
          cell: ({ sponsors }) => (sponsors.length > 0 ? clipText(sponsors.join(', '), 200) : null),
        },
        {
          ...{ label: 'Last vote', className: 'nowrap', unknown: 'None on record' },
          cell: ({ lastVote }) =>
            lastVote && (
              <a href={`/${citySlug}/votes/${encodeURIComponent(lastVote.id)}`}>{scoreOf(lastVote)}</a>
            ),
        },
        {
          ...{ label: 'Where it stands now', cardLabel: 'Now', unknown: 'Status not known' },
          cell: ({ sentence }) => sentence,
        },
        {
          label: 'Goes next to',
          cardLabel: 'Next',
          kind: 'text',
          unknown: 'Nothing announced',
          cell: ({ next }) =>
            next && [formatDay(next.on, 'short'), next.what, next.body].filter(Boolean).join(', '),
        },
      ]}
    />
  );
}
