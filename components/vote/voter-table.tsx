'use client';

import { Badge } from '@/components/ui/badge';
import { PersonName } from '@/components/ui/person-name';
import { DataTable } from '@/components/ui/table/data-table';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { Voter } from '@/lib/views/votes';
import { OPTION_WORDS } from '@/lib/words/vote-words';

/** Everybody in a roll call by name; a vote from outside the body’s seats is said, not hidden. */
export function VoterTable({ votes, citySlug }: { votes: readonly Voter[]; citySlug: string }) {
  return (
    <DataTable
      caption="How each voted, by name"
      rows={votes}
      nameOf={({ slug, name }) => slug ?? name}
      columns={[
        {
          ...{ label: 'Name', isRowHeader: true },
          cell: (vote) => (
            <>
              <PersonName person={vote} citySlug={citySlug} />
              {vote.seat ? (
                <span className="row-kind">
                  <bdi>{vote.seat}</bdi>
                </span>
              ) : null}
              {vote.seated === false ? (
                <span className="row-kind">No seat in this body on that day is on record</span>
              ) : null}
            </>
          ),
        },
        {
          ...{ label: 'Vote', cardLabel: null },
          cell: ({ option, inferred }) => (
            <>
              <strong>{option ? OPTION_WORDS[option] : <UnknownNote />}</strong>{' '}
              {inferred ? <Badge inferred>Inferred</Badge> : null}
            </>
          ),
        },
        {
          label: 'As the source prints it',
          cardLabel: 'Source',
          kind: 'text',
          unknown: 'Nothing',
          cell: ({ raw }) => raw || null,
        },
      ]}
    />
  );
}
