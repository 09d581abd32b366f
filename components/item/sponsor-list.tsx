import { PersonName } from '@/components/ui/person-name';
import type { SponsorDto } from '@/lib/legislation/types';

const ROLE_WORDS = { sponsor: 'sponsor', 'co-sponsor': 'co-sponsor', requester: 'requested it' } as const;

/** Who carries an item and in what role; members are links, agencies and groups are not. */
export function SponsorList({ sponsors, citySlug }: { sponsors: readonly SponsorDto[]; citySlug: string }) {
  return (
    <ul className="plain-list">
      {sponsors.map((sponsor) => (
        <li key={`${sponsor.slug ?? sponsor.name} ${sponsor.role}`}>
          <PersonName person={sponsor} citySlug={citySlug} />
          <span className="soft">{`, ${ROLE_WORDS[sponsor.role]}`}</span>
        </li>
      ))}
    </ul>
  );
}
