import { Temporal } from 'temporal-polyfill';
import { inTurns } from '../in-turns';

/** The years of which a calendar tells a zone's clock; what lies outside keeps its hour without one. */
const FIRST = 1900;
const LAST = 2100;

/** Whether a day lies in the years of which a zone's clock is told. */
export function isInZoneYears(on: string): boolean {
  return yearOf(on) >= FIRST && yearOf(on) <= LAST;
}

/**
 * A zone as iCalendar's VTIMEZONE with every change of its clock in the years of some days as it really was, so that a
 * calendar of past decades keeps its hours: rules of today would move New York's meetings of 1999 to 2006 by an hour in
 * the weeks in which old and new rules differ. Throws RangeError on an unknown zone.
 */
export async function zoneText(timeZone: string, days: readonly string[]): Promise<string> {
  const years = [...new Set(days.filter(isInZoneYears).map(yearOf))].toSorted((a, b) => a - b);
  const parts = await inTurns(years, (year) => observancesOf(timeZone, year));
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n');
}

function yearOf(on: string): number {
  return Number(on.slice(0, on.indexOf('-')));
}

const kept = new Map<string, string[]>();

/** What the clock shows when a year begins, and from each of its changes on; worked out once. */
function observancesOf(timeZone: string, year: number): string[] {
  const known = kept.get(`${timeZone} ${year}`);
  if (known) return known;
  const start = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timeZone);
  const parts = [observance(start, start)];
  let at = start.getTimeZoneTransition('next');
  while (at && at.year === year) {
    parts.push(observance(at.subtract({ nanoseconds: 1 }), at));
    at = at.getTimeZoneTransition('next');
  }
  kept.set(`${timeZone} ${year}`, parts);
  return parts;
}

/** What the clock shows from `after` on; a clock set forward is taken for daylight saving. */
function observance(before: Temporal.ZonedDateTime, after: Temporal.ZonedDateTime): string {
  const kind = after.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  const onset = after.withTimeZone('UTC').toPlainDateTime().add({ nanoseconds: before.offsetNanoseconds });
  return [
    `BEGIN:${kind}`,
    `DTSTART:${onset.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    `TZOFFSETFROM:${offsetOf(before)}`,
    `TZOFFSETTO:${offsetOf(after)}`,
    `END:${kind}`,
  ].join('\r\n');
}

/** To the minute: the clocks of a hundred years ago had seconds, which not every calendar reads. */
function offsetOf({ offsetNanoseconds }: Temporal.ZonedDateTime): string {
  const minutes = Math.round(Math.abs(offsetNanoseconds) / 60e9);
  const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${offsetNanoseconds < 0 && minutes > 0 ? '-' : '+'}${digits.join('')}`;
}
