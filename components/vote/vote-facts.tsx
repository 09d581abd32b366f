import Link from 'next/link';
import type { ReactNode } from 'react';
import { PersonName } from '@/components/ui/person-name';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { RollCallDetail } from '@/lib/views/votes';
import { ruleFor, votingRules } from '@/lib/votes/city-rules';
import { neededVotes } from '@/lib/votes/majority';
import { divisionOf } from '@/lib/votes/tally';
import { DIVISION_WORDS, standingWords } from '@/lib/words/division-words';
import { figuresOr } from '@/lib/words/english';
import { countsOf, OPTION_WORDS } from '@/lib/words/vote-words';
import { NeededNote } from './needed-note';

/** A roll call in facts: count, what it needed, whether divided, who moved it, how final it is. */
export function VoteFacts({
  vote,
  city,
}: {
  vote: RollCallDetail;
  city: { slug: string; process: string | null };
}) {
  const { rule, members: known } = ruleFor(votingRules(city.process), vote);
  const members = known ?? (vote.votes.length || null);
  const standing = standingWords(vote.meeting?.minutesStatus ?? null);
  return (
    <dl className="facts">
      <Fact name="Count">
        {countsOf(vote)
          .map(({ option, count }) => `${figuresOr('?', count)} ${OPTION_WORDS[option].toLowerCase()}`)
          .join(', ')}
      </Fact>
      <Fact name="Needed">
        <NeededNote needed={neededVotes(rule, vote, members)} yes={vote.yes} />
      </Fact>
      <Fact name="Division">{DIVISION_WORDS[divisionOf(vote)]}</Fact>
      <Fact name="Moved by">
        {vote.mover ? (
          <PersonName person={vote.mover} citySlug={city.slug} />
        ) : (
          <UnknownNote>Not recorded</UnknownNote>
        )}
      </Fact>
      <Fact name="Seconded by">
        {vote.seconder ? (
          <PersonName person={vote.seconder} citySlug={city.slug} />
        ) : (
          <UnknownNote>Not recorded</UnknownNote>
        )}
      </Fact>
      {vote.consent ? <Fact name="Taken">Together with others, by consent</Fact> : null}
      <Fact name="Standing">
        {standing ?? <UnknownNote>The source does not say whether its minutes are final</UnknownNote>}
      </Fact>
      {vote.basis ? (
        <Fact name="Count from">
          <bdi>{vote.basis}</bdi>
        </Fact>
      ) : null}
      {vote.note ? (
        <Fact name="Note">
          <bdi>{vote.note}</bdi>
        </Fact>
      ) : null}
      {vote.meeting ? (
        <Fact name="Meeting">
          <Link href={`/${city.slug}/meetings/${vote.meeting.slug}`} prefetch={false}>
            The meeting’s agenda
          </Link>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
