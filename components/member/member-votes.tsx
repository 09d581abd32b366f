import Link from 'next/link';
import { OPTION_WORDS } from '@/components/roll-call/vote-words';
import { ChipLink } from '@/components/ui/chip-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import type { MemberDetail, MemberVote } from '@/lib/legislation/people-types';
import type { Page } from '@/lib/legislation/types';
import type { VoteOption } from '@/lib/legislation/words';
import { VoteTable } from './vote-table';

/** A member's recorded votes: counts that narrow the list to their rows, the rows, and the way to more. */
export function MemberVotes({
  member,
  votes,
  wanted,
  citySlug,
}: {
  member: MemberDetail;
  votes: Page<MemberVote>;
  wanted: { option: VoteOption | null };
  citySlug: string;
}) {
  const hrefOf = (option: VoteOption | null, cursor: string | null = null) => {
    const query = new URLSearchParams();
    if (option) query.set('option', option);
    if (cursor) query.set('cursor', cursor);
    return `/${citySlug}/members/${member.slug}${query.size > 0 ? `?${query}` : ''}#votes`;
  };
  const count = member.counts.votes;
  return (
    <Section id="votes" title={`Recorded votes: ${count.toLocaleString('en-US')}`}>
      {count === 0 ? (
        <EmptyState reason="none-at-source" title="The record prints no vote by name.">
          <p>Many votes are taken by consent or reported as a count without names.</p>
        </EmptyState>
      ) : (
        <div className="stack">
          <ul className="chips" aria-label="Votes by kind">
            <li>
              <ChipLink href={hrefOf(null)} current={wanted.option === null}>
                {`All ${count.toLocaleString('en-US')}`}
              </ChipLink>
            </li>
            {member.voted.map(({ option, count: ofOption }) =>
              option ? (
                <li key={option}>
                  <ChipLink href={hrefOf(option)} current={wanted.option === option}>
                    {`${OPTION_WORDS[option]} ${ofOption.toLocaleString('en-US')}`}
                  </ChipLink>
                </li>
              ) : null,
            )}
          </ul>
          {votes.data.length > 0 ? (
            <VoteTable votes={votes.data} name={member.name} />
          ) : (
            <EmptyState reason="no-match" title="No vote of this kind is on record.">
              <p>
                <Link href={hrefOf(null)} prefetch={false}>
                  Show all votes
                </Link>
              </p>
            </EmptyState>
          )}
          <VotePages
            previous={votes.previous}
            next={votes.next}
            hrefOf={(cursor) => hrefOf(wanted.option, cursor)}
          />
        </div>
      )}
    </Section>
  );
}

function VotePages({
  previous,
  next,
  hrefOf,
}: {
  previous: string | null;
  next: string | null;
  hrefOf: (cursor: string) => string;
}) {
  if (!previous && !next) return null;
  return (
    <nav className="pagination" aria-label="Pages of votes">
      {previous ? (
        <Link className="button" data-quiet="" href={hrefOf(previous)} prefetch={false} rel="prev">
          Newer votes
        </Link>
      ) : null}
      {next ? (
        <Link className="button" data-quiet="" href={hrefOf(next)} prefetch={false} rel="next">
          Older votes
        </Link>
      ) : null}
    </nav>
  );
}
