import { type SQL, sql } from 'drizzle-orm';
import { cityDay } from '@/lib/dates/city-day';
import type { StoredCity } from '../../cities/find-city';
import { seats } from '../../schema';

/** A record without an end is believed for one term of a council; a living source would have closed the seat. */
const TERM = sql.raw(`interval '4 years'`);

/** The condition that a row of `seats` is held today in the city. A seat whose beginning is unknown is not. */
export function heldToday(city: StoredCity): SQL {
  return heldOn(sql`${cityDay(city.timeZone)}::date`, sql`${isRecord(city)}::boolean`);
}

/** The same on a day, for a city whose seats come from a record (true) or from a living source. */
export function heldOn(day: SQL, ofRecord: SQL): SQL {
  return sql`(${seats.startOn} <= ${day} and (${seats.endOn} >= ${day}
    or (${seats.endOn} is null and (${seats.startOn} > ${day} - ${TERM} or not ${ofRecord}))))`;
}

/** Whether a city's seats come from a record, not from a source that would close them. */
export function isRecord(city: StoredCity): boolean {
  return city.feed === 'record';
}
