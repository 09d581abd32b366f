import { Badge } from '@/components/ui/badge';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { RollCallDto } from '@/lib/views/items';
import { inFigures } from '@/lib/words/english';
import { countsOf, OPTION_WORDS } from '@/lib/words/vote-words';
import { Voters } from './voters';

/** One vote: counts, a mark a seat, and every name the record gives, with those worked out marked. */
export function RollCall({ rollCall, citySlug }: { rollCall: RollCallDto; citySlug: string }) {
  const { votes } = rollCall;
  const inferredCount = votes.filter((vote) => vote.inferred).length;
  return (
    <div className="roll-call">
      <dl className="tally">
        {countsOf(rollCall).map(({ option, count }) => (
          <div key={option}>
            <dt>{OPTION_WORDS[option].toLowerCase()}</dt>
            <dd>{count === null ? <UnknownNote>?</UnknownNote> : inFigures(count)}</dd>
          </div>
        ))}
      </dl>
      {votes.length > 0 ? <Seats votes={votes} /> : null}
      {rollCall.required ? (
        <p className="soft">
          Needed: <bdi>{rollCall.required}</bdi>
        </p>
      ) : null}
      {votes.length > 0 ? (
        <Voters votes={votes} citySlug={citySlug} />
      ) : (
        <p>
          <UnknownNote>How each member voted is not in the record.</UnknownNote>
        </p>
      )}
      {inferredCount > 0 ? (
        <p className="soft">
          <Badge inferred>Inferred</Badge>{' '}
          {`${inferredCount} of ${votes.length} votes are worked out from the count and the seats; no source prints the names.`}
        </p>
      ) : null}
    </div>
  );
}

function Seats({ votes }: { votes: RollCallDto['votes'] }) {
  const order = Object.keys(OPTION_WORDS);
  const rank = (option: string | null) => (option === null ? order.length : order.indexOf(option));
  return (
    <p className="seats" aria-hidden="true">
      {votes
        .toSorted((a, b) => rank(a.option) - rank(b.option))
        .map((vote) => (
          <span className="seat" data-option={vote.option ?? 'unknown'} key={vote.slug ?? vote.name} />
        ))}
    </p>
  );
}
