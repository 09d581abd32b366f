import Link from 'next/link';
import { UnknownNote } from '@/components/ui/unknown-note';
import { cityDay } from '@/lib/dates/city-day';
import { dayInWords } from '@/lib/dates/day-in-words';
import { instantInWords } from '@/lib/dates/instant-in-words';
import type { City } from '@/lib/views/items';

/** How current a city's record is (`asOf`), in the city's own time; a kept record by its day. */
export function CityFreshness({
  city,
}: {
  city: City & { asOf: string | null; feed: 'record' | 'legistar' };
}) {
  return (
    <>
      <p>
        <strong>The record as of</strong>{' '}
        {city.asOf ? (
          <time dateTime={city.asOf}>
            {city.feed === 'record'
              ? dayInWords(cityDay(city.timeZone, new Date(city.asOf)))
              : instantInWords(city.asOf, city.timeZone)}
          </time>
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
