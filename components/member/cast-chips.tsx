import { ChipLink } from '@/components/ui/chip-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { votesHref } from '@/lib/address/votes';
import type { CountedMember } from '@/lib/views/people';
import { inFigures } from '@/lib/words/english';
import { OPTION_WORDS } from '@/lib/words/vote-words';

/** How often a member stands in roll calls, by vote; each count opens exactly those roll calls. */
export function CastChips({ member, citySlug }: { member: CountedMember; citySlug: string }) {
  const total = member.counts.votes;
  const unreadable = member.voted.find(({ option }) => option === null)?.count ?? 0;
  return (
    <Section id="votes" title={`Recorded votes: ${inFigures(total)}`}>
      {total === 0 ? (
        <EmptyState reason="none-at-source" title="The record prints no vote by name.">
          <p>Many votes are taken by consent or reported as a count without names.</p>
        </EmptyState>
      ) : (
        <ul className="chips" aria-label="Votes by kind">
          <li>
            <ChipLink href={votesHref(citySlug, { member: member.slug })}>
              {`All ${inFigures(total)}`}
            </ChipLink>
          </li>
          {member.voted.map(({ option, count }) =>
            option ? (
              <li key={option}>
                <ChipLink href={votesHref(citySlug, { member: member.slug, value: option })}>
                  {`${OPTION_WORDS[option]} ${inFigures(count)}`}
                </ChipLink>
              </li>
            ) : null,
          )}
          <li>
            <ChipLink href={votesHref(citySlug, { member: member.slug, divided: true })}>
              Divided only
            </ChipLink>
          </li>
          {unreadable > 0 ? <li className="soft">{`${inFigures(unreadable)} cannot be read`}</li> : null}
        </ul>
      )}
    </Section>
  );
}
