'use client';

import { keyed } from '@/components/ui/keyed';
import type { Column } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
import type { Freshness } from '@/lib/views/ledger';

const COLUMNS: readonly Column<Freshness['openIssues'][number]>[] = [
  { label: 'Issue', isRowHeader: true, kind: 'text', cell: ({ kind }) => kind.replaceAll('-', ' ') },
  { label: 'Open', kind: 'number', cell: ({ count }) => count },
  {
    label: 'For example',
    cardLabel: null,
    cell: ({ examples }) => (examples.length > 0 ? <Examples examples={examples} /> : 'None kept'),
  },
];

/** What could not be read as it should, by kind, with examples of each. */
export function IssueTable({ issues }: { issues: Freshness['openIssues'] }) {
  return (
    <DataTable caption="Open issues by kind" columns={COLUMNS} rows={issues} nameOf={({ kind }) => kind} />
  );
}

function Examples({ examples }: { examples: readonly string[] }) {
  return (
    <ul className="plain-list">
      {keyed(examples, (example) => example).map(({ key, entry }) => (
        <li key={key}>
          <bdi>{entry}</bdi>
        </li>
      ))}
    </ul>
  );
}
