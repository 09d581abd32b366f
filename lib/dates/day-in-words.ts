import { dateFormat } from '../words/english';

const long = dateFormat({ dateStyle: 'long' });
const full = dateFormat({ dateStyle: 'full' });
const month = dateFormat({ year: 'numeric', month: 'long' });

/** A calendar date in words, `August 31, 2017`; text that is no date comes back as it is. */
export function dayInWords(day: string): string {
  return format(long, day);
}

/** A calendar date in words with its weekday, `Thursday, August 31, 2017`. */
export function weekdayInWords(day: string): string {
  return format(full, day);
}

/** The month of a calendar date, or of `YYYY-MM`: `August 2017`. */
export function monthInWords(day: string): string {
  return format(month, day.length === 7 ? `${day}-01` : day);
}

function format(words: Intl.DateTimeFormat, day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? day : words.format(at);
}
