import { PersonName } from '@/components/ui/person-name';
import type { VoteDto } from '@/lib/views/items';
import { VOTE_OPTIONS } from '@/lib/words/vocabulary';
import { OPTION_WORDS } from '@/lib/words/vote-words';

const GROUPS = [...VOTE_OPTIONS, null].flatMap((option) => [
  { option, inferred: false },
  { option, inferred: true },
]);

/** Names by how they voted, the named apart from the worked out; members are links. */
export function Voters({ votes, citySlug }: { votes: readonly VoteDto[]; citySlug: string }) {
  return (
    <dl className="voters">
      {GROUPS.map(({ option, inferred }) => {
        const voters = votes.filter((vote) => vote.option === option && vote.inferred === inferred);
        if (voters.length === 0) return null;
        return (
          <div key={`${option} ${inferred}`}>
            <dt>
              {option === null ? 'Not known' : OPTION_WORDS[option]}
              {inferred ? ' (inferred)' : ''}
            </dt>
            <dd>
              <ul>
                {voters.map((vote) => (
                  <li key={vote.slug ?? vote.name}>
                    <PersonName person={vote} citySlug={citySlug} />
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
