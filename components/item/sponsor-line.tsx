import { PersonName } from '@/components/ui/person-name';
import { SourceNote } from '@/components/ui/source-note';
import type { ItemDetail } from '@/lib/views/items';
import { nounFor } from '@/lib/words/english';
import { ROLE_WORDS } from '@/lib/words/people/role-words';
import { SPONSOR_ROLES } from '@/lib/words/vocabulary';

/** Who carries an item, by role, in one line each; nothing where no source says. */
export function SponsorLine({
  sponsors,
  citySlug,
  numbersOf,
}: {
  sponsors: ItemDetail['sponsors'];
  citySlug: string;
  numbersOf: (sources: ItemDetail['sources']) => number[];
}) {
  return SPONSOR_ROLES.map((role) => {
    const people = sponsors.filter((sponsor) => sponsor.role === role);
    if (people.length === 0) return null;
    const { label, plural } = ROLE_WORDS[role];
    return (
      <p key={role}>
        <span className="soft">{`${nounFor(people.length, label, plural)} `}</span>
        {people.map((sponsor, index) => (
          <span key={sponsor.slug ?? sponsor.name}>
            {index > 0 ? ', ' : ''}
            <PersonName person={sponsor} citySlug={citySlug} />
            <SourceNote numbers={numbersOf(sponsor.sources)} />
          </span>
        ))}
      </p>
    );
  });
}
