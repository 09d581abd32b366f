import { Temporal } from 'temporal-polyfill';

/** The source writes the first year of its own calendar where it has no date; what lies outside these years is a slip. */
const years = { first: 1800, last: 2200 };

/** The calendar date of a local wall-clock stamp (`2017-09-12T17:14:31.4`), in the city's zone as printed; else null. */
export function localDate(stamp: string | null | undefined): string | null {
  const date = /^(\d{4}-\d{2}-\d{2})(?=T|$)/.exec(stamp?.trim() ?? '')?.[1];
  return date && isPlausible(date) && isDate(date) ? date : null;
}

/** The wall time `HH:MM` of such a stamp; null at midnight, which the source writes where it knows no time. */
export function localTime(stamp: string | null | undefined): string | null {
  const time = /^\d{4}-\d{2}-\d{2}T(\d{2}:\d{2})/.exec(stamp?.trim() ?? '')?.[1];
  return time && time !== '00:00' && time < '24:00' ? time : null;
}

/** The instant of a UTC stamp without a zone, as ISO 8601 with `Z` and milliseconds; null where unreadable. */
export function utcInstant(stamp: string | null | undefined): string | null {
  if (!stamp || !isPlausible(stamp) || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(stamp)) return null;
  const at = Date.parse(/Z$|[+-]\d{2}:\d{2}$/.test(stamp) ? stamp : `${stamp}Z`);
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/**
 * A time typed by hand as `HH:MM`: `1:30 PM`, `1:30PM`, `10 a.m.`, `13:00`, `noon`, `12:00 midnight`. Null for
 * nothing and for what cannot be read with certainty, such as `1:30` without a half of the day or `after council`.
 */
export function typedTime(text: string | null | undefined): string | null {
  const typed = (text ?? '').trim().toLowerCase().replaceAll('.', '');
  if (/^(12(:00)? )?noon$/.test(typed)) return '12:00';
  const parts = /^(\d{1,2})(?::(\d{2}))?(?::\d{2})?\s*([ap]m)?$/.exec(typed);
  if (!parts) return null;
  const [, hourText, minuteText, half] = parts;
  const hour = Number(hourText);
  const minute = Number(minuteText ?? 0);
  if (minute > 59) return null;
  if (half) {
    if (hour < 1 || hour > 12) return null;
    return clock((hour % 12) + (half === 'pm' ? 12 : 0), minute);
  }
  const isWholeDay = minuteText !== undefined && (hourText?.length === 2 || hour > 12);
  return isWholeDay && hour < 24 ? clock(hour, minute) : null;
}

function clock(hour: number, minute: number) {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function isPlausible(stamp: string): boolean {
  const year = Number(stamp.slice(0, 4));
  return year >= years.first && year <= years.last;
}

function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}
