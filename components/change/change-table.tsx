'use client';

import { DataTable } from '@/components/ui/table/data-table';
import type { ChangeLine } from './change-line';

/** Rows of the ledger in the order given: when we saw it, what it is about, what differed. */
export function ChangeTable({
  lines,
  citySlug,
  caption,
}: {
  lines: readonly ChangeLine[];
  citySlug: string;
  caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={lines}
      nameOf={({ id }) => id}
      columns={[
        {
          ...{ label: 'Seen', cardLabel: null, className: 'change-when' },
          cell: ({ at, seen }) => <time dateTime={at}>{seen}</time>,
        },
        {
          label: 'About',
          kind: 'text',
          cardLabel: null,
          cell: ({ item }) => item ?? <span className="soft">The city’s own facts</span>,
          href: ({ slug }) => slug && `/${citySlug}/legislation/${slug}`,
        },
        {
          ...{ label: 'What', cardLabel: null, className: 'change-what' },
          cell: ({ what, before, after }) => (
            <>
              {what}
              <span className="row-kind">{before === null ? <bdi>{after}</bdi> : inTurn(before, after)}</span>
            </>
          ),
        },
        { label: 'From', cardLabel: null, cell: ({ actor }) => actor },
      ]}
    />
  );
}

function inTurn(before: string, after: string) {
  return (
    <>
      <del>
        <bdi>{before}</bdi>
      </del>{' '}
      <ins>
        <bdi>{after}</bdi>
      </ins>
    </>
  );
}
