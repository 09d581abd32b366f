import Link from 'next/link';
import { numberOf, titleOf } from '@/components/item/item-name';
import { OPTION_WORDS } from '@/components/roll-call/vote-words';
import { Badge } from '@/components/ui/badge';
import { clipText } from '@/components/ui/clip-text';
import { DateText } from '@/components/ui/date-text';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { MemberVote } from '@/lib/legislation/people-types';

const RESULT_WORDS = { pass: 'Passed', fail: 'Failed' } as const;

/** How one person voted, roll call by roll call. */
export function VoteTable({ votes, name }: { votes: readonly MemberVote[]; name: string }) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">{`Recorded votes of ${name}, newest first`}</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">On</th>
          <th scope="col">Vote</th>
          <th scope="col">Result</th>
        </tr>
      </thead>
      <tbody>
        {votes.map((vote) => (
          <tr key={`${vote.on} ${vote.item.slug} ${vote.text} ${vote.yes} ${vote.no}`}>
            <td className="nowrap">
              <DateText on={vote.on} />
            </td>
            <th scope="row" className="vote-item">
              <Link href={vote.item.url} prefetch={false}>
                {vote.item.number ? <bdi className="item-line-number">{numberOf(vote.item)}</bdi> : null}{' '}
                <bdi>{clipText(titleOf({ ...vote.item, shortTitle: null }), 160)}</bdi>
              </Link>
              {vote.text ? (
                <span className="row-kind">
                  <bdi>{clipText(vote.text, 160)}</bdi>
                </span>
              ) : null}
            </th>
            <td>
              <strong>{vote.option ? OPTION_WORDS[vote.option] : <UnknownNote />}</strong>{' '}
              {vote.inferred ? <Badge inferred>Inferred</Badge> : null}
            </td>
            <td className="nowrap">{resultWords(vote)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function resultWords({ result, yes, no }: MemberVote) {
  const score = yes === null && no === null ? '' : `${yes ?? '?'}–${no ?? '?'}`;
  return [result ? RESULT_WORDS[result] : null, score].filter(Boolean).join(' ') || 'Not recorded';
}
