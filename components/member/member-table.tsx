'use client';

import { PersonName } from '@/components/ui/person-name';
import { DataTable } from '@/components/ui/table/data-table';
import { nounFor } from '@/lib/words/english';

/** `seat` and `term` in words; null: no seat is on record. */
export type MemberLine = {
  slug: string;
  name: string;
  seat: string | null;
  term: string | null;
  /** Null: not counted yet. */
  carried: number | null;
  votes: number | null;
};

/** People with their seat, what they carry and their votes; each figure is a link to its rows. */
export function MemberTable({
  members,
  citySlug,
  caption,
}: {
  members: readonly MemberLine[];
  citySlug: string;
  caption: string;
}) {
  return (
    <DataTable
      caption={caption}
      rows={members}
      nameOf={({ slug }) => slug}
      columns={[
        {
          ...{ label: 'Name', isRowHeader: true, className: 'member-name' },
          cell: (member) => <PersonName person={member} citySlug={citySlug} />,
        },
        {
          label: 'Seat',
          kind: 'text',
          unknown: 'No seat on record',
          cardLabel: null,
          cell: ({ seat }) => seat || null,
        },
        { label: 'Term', cardLabel: null, cell: ({ term }) => term ?? '' },
        {
          label: 'Carries',
          kind: 'number',
          cell: ({ carried }) => carried,
          href: ({ slug }) => `/${citySlug}/legislation?sponsor=${slug}`,
          counts: ({ name }, count) => `${nounFor(count, 'item')} carried by ${name}`,
        },
        {
          label: 'Votes',
          kind: 'number',
          cell: ({ votes }) => votes,
          href: ({ slug }) => `/${citySlug}/votes?member=${slug}`,
          counts: ({ name }, count) => `${nounFor(count, 'vote')} of ${name}`,
        },
      ]}
    />
  );
}
