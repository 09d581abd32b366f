'use client';

import { ItemLink, VoteLink } from '@/components/fact/record-links';
import { StatusBadge } from '@/components/status/status-badge';
import { DataTable } from '@/components/ui/table/data-table';
import { formatDay } from '@/lib/dates/format-day';
import type { RecordItem, RecordVote } from '@/lib/views/member-record';
import { ROLE_WORDS } from '@/lib/words/people/role-words';
import { OPTION_WORDS, scoreOf } from '@/lib/words/vote-words';

/** Per item what one member had to do with it: sponsorship, votes in committee and council, and how it stands. */
export function RecordTable({
  items,
  name,
  citySlug,
}: {
  items: readonly RecordItem[];
  name: string;
  citySlug: string;
}) {
  return (
    <DataTable
      caption={`Items ${name} carries or voted on, latest action first`}
      className="record-table"
      rows={items}
      nameOf={({ slug }) => slug}
      columns={[
        {
          ...{ label: 'Item', isRowHeader: true, className: 'vote-item' },
          cell: (item) => <ItemLink item={item} citySlug={citySlug} longest={140} />,
        },
        {
          label: 'Carries it',
          cell: ({ role }) => (role ? ROLE_WORDS[role].label : <span className="soft">No</span>),
        },
        {
          label: 'Vote in committee',
          cell: ({ votes }) => (
            <VotesCast votes={votes.filter(({ isCouncil }) => !isCouncil)} citySlug={citySlug} />
          ),
        },
        {
          label: 'Vote in council',
          cell: ({ votes }) => (
            <VotesCast votes={votes.filter(({ isCouncil }) => isCouncil)} citySlug={citySlug} />
          ),
        },
        { label: 'Outcome', cell: ({ status, kind }) => <StatusBadge status={status} kind={kind} /> },
      ]}
    />
  );
}

/** Every vote on the item, oldest first; none recorded is said, and is not the same as absent. */
function VotesCast({ votes, citySlug }: { votes: readonly RecordVote[]; citySlug: string }) {
  if (votes.length === 0) return <span className="soft">None on record</span>;
  return votes.map((vote) => (
    <p key={vote.id}>
      <VoteLink id={vote.id} citySlug={citySlug}>
        {vote.option ? OPTION_WORDS[vote.option] : 'Vote not known'}
      </VoteLink>
      {` ${detailOf(vote)}`}
    </p>
  ));
}

function detailOf(vote: RecordVote): string {
  const inferred = vote.inferred ? '(inferred) ' : '';
  return `${inferred}${scoreOf(vote)}, ${vote.on ? formatDay(vote.on) : 'day not known'}`;
}
