'use client';

import { Badge } from '@/components/ui/badge';
import { keyed } from '@/components/ui/keyed';
import { PersonName } from '@/components/ui/person-name';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { Voter } from '@/lib/views/votes';
import { OPTION_WORDS } from '@/lib/words/vote-words';

/** Everybody in a roll call by name; a vote from outside the body’s seats is said, not hidden. */
export function VoterTable({ votes, citySlug }: { votes: readonly Voter[]; citySlug: string }) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">How each voted, by name</caption>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Vote</th>
          <th scope="col">As the source prints it</th>
        </tr>
      </thead>
      <tbody>
        {keyed(votes, (vote) => vote.slug ?? vote.name).map(({ key, entry: vote }) => (
          <tr key={key}>
            <th scope="row">
              <PersonName person={vote} citySlug={citySlug} />
              {vote.seat ? (
                <span className="row-kind">
                  <bdi>{vote.seat}</bdi>
                </span>
              ) : null}
              {vote.seated === false ? (
                <span className="row-kind">No seat in this body on that day is on record</span>
              ) : null}
            </th>
            <td>
              <strong>{vote.option ? OPTION_WORDS[vote.option] : <UnknownNote />}</strong>{' '}
              {vote.inferred ? <Badge inferred>Inferred</Badge> : null}
            </td>
            <td data-label="Source">
              {vote.raw ? <bdi>{vote.raw}</bdi> : <UnknownNote>Nothing</UnknownNote>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
