import Link from 'next/link';
import { UnknownNote } from '@/components/ui/unknown-note';
import { instantInWords } from '@/lib/dates/instant-in-words';
import type { City } from '@/lib/legislation/types';

/** How current a city's record is (`asOf`, an instant), in the city's own time. */
export function CityFreshness({ city }: { city: City & { asOf: string | null } }) {
  return (
    <>
      <p>
        <strong>The record as of</strong>{' '}
        {city.asOf ? (
          <time dateTime={city.asOf}>{instantInWords(city.asOf, city.timeZone)}</time>
        ) : (
          <UnknownNote>an unknown day: it was never read whole</UnknownNote>
        )}
      </p>
      <p>
        Dates and times are those of <bdi>{city.name}</bdi>.{' '}
        <Link href={`/${city.slug}/freshness`} prefetch={false}>
          What may be missing
        </Link>
      </p>
    </>
  );
}
