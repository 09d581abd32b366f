import type { StoredCity } from '@/db/cities/find-city';
import { type CalendarFilter, calendarEvents } from '@/db/queries/feeds/calendar';
import { cityDay } from '@/lib/dates/city-day';
import { addDays } from '@/lib/dates/days';
import { calendarText } from '@/lib/feeds/calendar';
import type { ApiRead } from './api-route';
import { originOf } from './origin';
import { taggedText } from './tagged-text';

/** A year back by default: old enough for any calendar to take notice of a late cancellation. */
const DAYS_BACK = 366;

/** A calendar as a response; `wanted` narrows it, days are those of the address or from a year ago on. */
export async function calendarResponse(
  { db, city, request }: ApiRead & { city: StoredCity },
  name: string,
  wanted: Partial<CalendarFilter>,
): Promise<Response> {
  const origin = originOf(request);
  const all = {
    from: addDays(cityDay(city.timeZone), -DAYS_BACK),
    to: null,
    committee: [],
    items: null,
    item: null,
    ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => (value ?? null) !== null)),
  };
  const events = await calendarEvents(db, city, all, origin);
  const { pathname, search } = new URL(request.url);
  const url = origin + pathname + search;
  const text = await calendarText({ name, timeZone: city.timeZone, url, events });
  return taggedText(request, text, 'text/calendar; charset=utf-8');
}
