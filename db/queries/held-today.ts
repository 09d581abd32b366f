import { type SQL, sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import { seats } from '../schema';
import type { StoredCity } from './cities';

/** A record without an end is believed for one term of a council; a living source would have closed the seat. */
const TERM = sql.raw(`interval '4 years'`);

/** The condition that a row of `seats` is held today in the city. A seat whose beginning is unknown is not. */
export function heldToday(city: StoredCity): SQL {
  const today = sql`${cityDay(city.timeZone)}::date`;
  const isOpen =
    city.feed === 'record' ? sql`${seats.startOn} > ${today} - ${TERM}` : sql`${seats.startOn} is not null`;
  return sql`(${seats.startOn} <= ${today}
    and (${seats.endOn} >= ${today} or (${seats.endOn} is null and ${isOpen})))`;
}
