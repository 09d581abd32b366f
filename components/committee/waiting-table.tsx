'use client';

import { ItemLink } from '@/components/fact/record-links';
import { DataTable } from '@/components/ui/table/data-table';
import { daysBetween } from '@/lib/dates/days';
import type { WaitingItem } from '@/lib/views/committees';

/** What lies before a body, longest first, with the days it has waited up to today. */
export function WaitingTable({
  items,
  name,
  today,
  citySlug,
}: {
  items: readonly WaitingItem[];
  name: string;
  today: string;
  citySlug: string;
}) {
  return (
    <DataTable
      caption={`Before ${name}, longest wait first`}
      rows={items}
      nameOf={({ slug }) => slug}
      columns={[
        {
          ...{ label: 'Item', isRowHeader: true, className: 'vote-item' },
          cell: (item) => <ItemLink item={item} citySlug={citySlug} longest={140} />,
        },
        { label: 'Since', kind: 'day', cell: ({ since }) => since },
        {
          label: 'Days waiting',
          kind: 'number',
          cell: ({ since }) => since && daysBetween(since, today),
        },
        { label: 'Postponed', cell: ({ isHeld }) => (isHeld ? 'Yes' : 'No') },
      ]}
    />
  );
}
