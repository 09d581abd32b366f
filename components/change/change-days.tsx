import { cityDay } from '@/lib/dates/city-day';
import { dayInWords, weekdayInWords } from '@/lib/dates/day-in-words';
import type { ChangeDto } from '@/lib/views/ledger';
import { changeLine } from './change-line';
import { ChangeTable } from './change-table';

/** Rows of the ledger in the order given, a table for each day of the city on which they were seen. */
export function ChangeDays({
  changes,
  city,
}: {
  changes: readonly ChangeDto[];
  city: { slug: string; timeZone: string; process: string | null };
}) {
  const days = new Map<string, ChangeDto[]>();
  for (const change of changes) {
    const day = cityDay(city.timeZone, new Date(change.at));
    days.set(day, [...(days.get(day) ?? []), change]);
  }
  return [...days].map(([day, seen]) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>{weekdayInWords(day)}</h2>
      <ChangeTable
        lines={seen.map((change) => changeLine(change, city))}
        citySlug={city.slug}
        caption={`Changes seen on ${dayInWords(day)}, newest first`}
      />
    </section>
  ));
}
