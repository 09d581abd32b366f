'use client';

import { PersonName } from '@/components/ui/person-name';
import { DataTable } from '@/components/ui/table/data-table';
import { filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import { nounFor } from '@/lib/words/english';
import type { SponsorRole } from '@/lib/words/vocabulary';

/** `seat` and `term` in words; null: no seat is on record. */
export type MemberLine = {
  slug: string;
  name: string;
  seat: string | null;
  term: string | null;
  /** Null, like what follows: not counted yet. */
  led: number | null;
  coSponsored: number | null;
  votes: number | null;
};

/** People with their seat, what they carry, what they co-sponsor and their votes; each figure is a link to its rows. */
export function MemberTable({
  members,
  citySlug,
  caption,
}: {
  members: readonly MemberLine[];
  citySlug: string;
  caption: string;
}) {
  const itemsOf = (slug: string, role: SponsorRole) =>
    filterHref(`/${citySlug}/legislation`, filterOf({ sponsor: [slug], role: [role] }));
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
          cell: ({ led }) => led,
          href: ({ slug }) => itemsOf(slug, 'sponsor'),
          counts: ({ name }, count) => `${nounFor(count, 'item')} carried by ${name}`,
        },
        {
          label: 'Co-sponsors',
          kind: 'number',
          cell: ({ coSponsored }) => coSponsored,
          href: ({ slug }) => itemsOf(slug, 'co-sponsor'),
          counts: ({ name }, count) => `${nounFor(count, 'item')} co-sponsored by ${name}`,
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
