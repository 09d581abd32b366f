'use client';

import Link from 'next/link';
import { StatusBadge } from '@/components/status/status-badge';
import { formatDay } from '@/lib/dates/format-day';
import type { RecordItem, RecordVote } from '@/lib/views/member-record';
import { clipText } from '@/lib/words/clip-text';
import { numberOf, titleOf } from '@/lib/words/item-name';
import { ROLE_WORDS } from '@/lib/words/role-words';
import { OPTION_WORDS, scoreOf } from '@/lib/words/vote-words';

const COLUMNS = ['Item', 'Carries it', 'Vote in committee', 'Vote in council', 'Outcome'];

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
    <table className="table record-table" data-stack="">
      <caption className="visually-hidden">{`Items ${name} carries or voted on, latest action first`}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.slug}>
            <th scope="row" className="vote-item">
              <Link href={`/${citySlug}/legislation/${item.slug}`} prefetch={false} dir="auto">
                {clipText([numberOf(item), titleOf(item)].filter(Boolean).join(' '), 140)}
              </Link>
            </th>
            <td data-label="Carries it">
              {item.role ? ROLE_WORDS[item.role].label : <span className="soft">No</span>}
            </td>
            <VoteCell
              label="Vote in committee"
              votes={item.votes.filter((vote) => !vote.isCouncil)}
              citySlug={citySlug}
            />
            <VoteCell
              label="Vote in council"
              votes={item.votes.filter((vote) => vote.isCouncil)}
              citySlug={citySlug}
            />
            <td data-label="Outcome">
              <StatusBadge status={item.status} kind={item.kind} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every vote on the item, oldest first; none recorded is said, and is not the same as absent. */
function VoteCell({
  label,
  votes,
  citySlug,
}: {
  label: string;
  votes: readonly RecordVote[];
  citySlug: string;
}) {
  return (
    <td data-label={label}>
      {votes.length === 0 ? <span className="soft">None on record</span> : null}
      {votes.map((vote) => (
        <p key={vote.id}>
          <Link href={`/${citySlug}/votes/${encodeURIComponent(vote.id)}`} prefetch={false}>
            {vote.option ? OPTION_WORDS[vote.option] : 'Vote not known'}
          </Link>
          {` ${detailOf(vote)}`}
        </p>
      ))}
    </td>
  );
}

function detailOf(vote: RecordVote): string {
  const inferred = vote.inferred ? '(inferred) ' : '';
  return `${inferred}${scoreOf(vote)}, ${vote.on ? formatDay(vote.on) : 'day not known'}`;
}
