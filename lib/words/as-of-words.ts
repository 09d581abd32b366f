import { cityDay } from '../dates/city-day';
import { dayInWords } from '../dates/day-in-words';
import { instantInWords } from '../dates/instant-in-words';

/** How current a record is, in the city's time: a kept record by its day, a fed one by the minute; null if never read whole. */
export function asOfWords(asOf: string | null, feed: string, timeZone: string): string | null {
  if (asOf === null) return null;
  if (feed === 'record') return dayInWords(cityDay(timeZone, new Date(asOf)));
  return instantInWords(asOf, timeZone);
}
