'use client';

import { DataTable } from '@/components/ui/table/data-table';

const label = 'Wordings that no table knows yet';

export type WordingLine = { wording: string; count: number; example: string; firstSeen: string };

/** Unclassified wordings with how often and where they were met. */
export function WordingTable({ wordings }: { wordings: readonly WordingLine[] }) {
  return (
    <DataTable
      frame={label}
      caption={label}
      className="review-table"
      rows={wordings}
      nameOf={({ wording }) => wording}
      columns={[
        { label: 'Wording', isRowHeader: true, kind: 'text', cell: ({ wording }) => wording },
        { label: 'Times met', className: 'tabular', cell: ({ count }) => count },
        { label: 'Example', kind: 'text', cell: ({ example }) => example },
        { label: 'First seen', className: 'nowrap', cell: ({ firstSeen }) => firstSeen },
      ]}
    />
  );
}
