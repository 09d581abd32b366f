import type { ReactNode } from 'react';
import { PersonName } from '@/components/ui/person-name';
import { timeInWords } from '@/lib/dates/instant-in-words';
import type { ActionDto } from '@/lib/views/items';

/** When in the day, where, and who took part, as far as the record says; nothing when it says none of it. */
export function ActionPlace({ action, citySlug }: { action: ActionDto; citySlug: string }) {
  const { time, place, participants, mover, seconder, meeting } = action;
  if (!(time || place || participants.length > 0 || mover || seconder || meeting)) return null;
  return (
    <dl className="entry-facts">
      {time ? <Fact term="Time">{timeInWords(time)}</Fact> : null}
      {place ? (
        <Fact term="Place">
          <bdi>{place}</bdi>
        </Fact>
      ) : null}
      {meeting ? (
        <Fact term="Meeting">
          <a href={`/${citySlug}/meetings/${meeting}`}>Agenda and results</a>
        </Fact>
      ) : null}
      {mover ? (
        <Fact term="Moved by">
          <bdi>{mover}</bdi>
        </Fact>
      ) : null}
      {seconder ? (
        <Fact term="Seconded by">
          <bdi>{seconder}</bdi>
        </Fact>
      ) : null}
      {participants.length > 0 ? (
        <Fact term="Taking part">
          <ul>
            {participants.map((person) => (
              <li key={person.slug ?? person.name}>
                <PersonName person={person} citySlug={citySlug} />
                {person.role ? (
                  <span className="soft">
                    , <bdi>{person.role}</bdi>
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </Fact>
      ) : null}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
