import { Temporal } from 'temporal-polyfill';

/** The instant at which a calendar date begins in a zone, ISO 8601 with `Z`. Server only: the polyfill is heavy. */
export function startOfDay(day: string, timeZone: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone })
    .toInstant()
    .toString({ smallestUnit: 'second' });
}
