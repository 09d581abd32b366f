import { Temporal } from 'temporal-polyfill';

/**
 * A zone as iCalendar's VTIMEZONE with every change of its clock between two days as it really was, so that a calendar
 * of past decades keeps its hours: rules of today would move New York's meetings of 1999 to 2006 by an hour in the weeks
 * in which old and new rules differ. Throws RangeError on an unknown zone.
 */
export function zoneText(timeZone: string, from: string, to: string): string {
  const start = Temporal.PlainDate.from(from).subtract({ days: 1 }).toZonedDateTime(timeZone);
  const end = Temporal.PlainDate.from(to).add({ years: 1 }).toZonedDateTime(timeZone);
  const parts = [observance(start, start)];
  let at = start.getTimeZoneTransition('next');
  while (at && Temporal.ZonedDateTime.compare(at, end) <= 0) {
    parts.push(observance(at.subtract({ nanoseconds: 1 }), at));
    at = at.getTimeZoneTransition('next');
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts, 'END:VTIMEZONE'].join('\r\n');
}

/** What the clock shows from `after` on; a clock set forward is taken for daylight saving. */
function observance(before: Temporal.ZonedDateTime, after: Temporal.ZonedDateTime): string {
  const kind = after.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  const onset = after.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${before.offset.replace(':', '')}`,
    `TZOFFSETTO:${after.offset.replace(':', '')}`,
    `END:${kind}`,
  ].join('\r\n');
}
