import { perZone } from './per-zone';

const format = perZone((timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }));

/** The city's calendar date at an instant (now where none is given), `YYYY-MM-DD`. Throws RangeError on an unknown zone. */
export function cityDay(timeZone: string, at: Date = new Date()): string {
  return format(timeZone).format(at);
}
