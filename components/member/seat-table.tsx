'use client';

import { ExternalLink } from '@/components/ui/external-link';
import { LongText } from '@/components/ui/long-text';
import type { Column } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
import type { SeatGroup } from './seat-groups';

/** Every seat and office a person holds or held, latest first; terms in the same office stand together. */
export function SeatTable({
  groups,
  name,
  citySlug,
}: {
  groups: readonly SeatGroup[];
  name: string;
  citySlug: string;
}) {
  const hasSource = groups.some(({ sources }) => sources.length > 0);
  const source: Column<SeatGroup> = {
    ...{ label: 'Source', cardLabel: null },
    cell: ({ sources }) =>
      sources.length === 0
        ? 'None given'
        : sources.map((address) => (
            <div key={address}>
              <ExternalLink href={address}>{hostOf(address)}</ExternalLink>
            </div>
          )),
  };
  return (
    <DataTable
      caption={`Seats and terms of ${name}`}
      rows={groups}
      nameOf={({ key }) => key}
      columns={[
        {
          ...{ label: 'Body', isRowHeader: true },
          kind: 'text',
          cell: ({ body }) => body ?? 'Body not known',
          href: ({ bodySlug }) => bodySlug && `/${citySlug}/committees/${bodySlug}`,
        },
        {
          label: 'Office',
          kind: 'text',
          cardLabel: null,
          className: 'office',
          cell: ({ office }) => office,
        },
        {
          ...{ label: 'Terms', cardLabel: null },
          cell: ({ terms, notes }) => (
            <>
              {terms.join('; ')}
              {notes.map((note) => (
                <div className="soft" key={note}>
                  <LongText text={note} limit={200} />
                </div>
              ))}
            </>
          ),
        },
        ...(hasSource ? [source] : []),
      ]}
    />
  );
}

function hostOf(address: string) {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
