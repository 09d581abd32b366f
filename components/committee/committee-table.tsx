'use client';

import { DataTable } from '@/components/ui/table/data-table';
import type { CommitteeSummary } from '@/lib/views/people';
import { nounFor } from '@/lib/words/english';
import { kindWords } from '@/lib/words/people/body-words';
import { assignedHref } from './assigned-href';

/** Bodies with what is assigned to them; each figure is a link to its rows. */
export function CommitteeTable({
  committees,
  citySlug,
  caption,
}: {
  committees: readonly CommitteeSummary[];
  citySlug: string;
  caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={committees}
      nameOf={({ slug }) => slug}
      columns={[
        {
          ...{ label: 'Name', isRowHeader: true, className: 'member-name' },
          kind: 'text',
          cell: ({ name }) => name.trim() || 'Name not known',
          href: ({ slug }) => `/${citySlug}/committees/${slug}`,
        },
        { label: 'Kind', cardLabel: null, cell: ({ kind }) => kindWords(kind) },
        {
          label: 'Seats',
          kind: 'number',
          cell: ({ memberCount, seated }) => memberCount ?? (seated || null),
        },
        {
          label: 'Assigned',
          kind: 'number',
          cell: ({ counts }) => counts.items,
          href: ({ slug }) => assignedHref(citySlug, slug),
          counts: ({ name }, count) => `${nounFor(count, 'item')} assigned to ${name}`,
        },
        {
          label: 'Under way',
          kind: 'number',
          cell: ({ counts }) => counts.open,
          href: ({ slug }) => assignedHref(citySlug, slug, true),
          counts: ({ name }, count) => `${nounFor(count, 'item')} under way in ${name}`,
        },
      ]}
    />
  );
}
