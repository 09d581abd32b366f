import { PersonName } from '@/components/ui/person-name';
import { SourceNote } from '@/components/ui/source-note';
import type { ItemDetail } from '@/lib/views/items';
import type { SponsorRole } from '@/lib/words/vocabulary';

const ROLES: [SponsorRole, string, string][] = [
  ['sponsor', 'Sponsor', 'Sponsors'],
  ['co-sponsor', 'Co-sponsor', 'Co-sponsors'],
  ['requester', 'Requested by', 'Requested by'],
];

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
  return ROLES.map(([role, one, many]) => {
    const people = sponsors.filter((sponsor) => sponsor.role === role);
    if (people.length === 0) return null;
    return (
      <p key={role}>
        <span className="soft">{`${people.length === 1 ? one : many} `}</span>
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
