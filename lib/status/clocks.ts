import { addDays, isWeekend } from '../dates/days';
import type { CityProcess, Clock } from './process';

/**
 * The last day of a clock that starts on `from`, counted from the day after. Null where the length, the way of
 * counting, or what the count needs (the holidays, the rule for a last day that is none) is not known.
 */
export function lastDayOf(process: CityProcess, clock: Clock, from: string): string | null {
  if (clock.days === null || clock.counted === null) return null;
  if (clock.counted === 'business') {
    return process.holidays === null ? null : addBusinessDays(process.holidays, from, clock.days);
  }
  const day = addDays(from, clock.days);
  if (clock.lastDay === 'stays') return day;
  if (clock.lastDay === 'next-business-day' && process.holidays !== null) {
    return isBusinessDay(process.holidays, day) ? day : addBusinessDays(process.holidays, day, 1);
  }
  return isWeekend(day) || process.holidays?.includes(day) ? null : day;
}

/** The day by whose end a clock has run out however its days are counted; null where no such day is known. */
export function certainEndOf(process: CityProcess, clock: Clock, from: string): string | null {
  if (clock.certainDays !== null) return addDays(from, clock.certainDays);
  return lastDayOf(process, clock, from);
}

/** The first end of a term on or after a day; null where none is known. */
export function termEndAfter(process: CityProcess, on: string): string | null {
  return process.terms.ends.find((end) => end >= on) ?? null;
}

function isBusinessDay(holidays: readonly string[], on: string): boolean {
  return !isWeekend(on) && !holidays.includes(on);
}

function addBusinessDays(holidays: readonly string[], from: string, count: number): string {
  let day = from;
  let left = count;
  while (left > 0) {
    day = addDays(day, 1);
    if (isBusinessDay(holidays, day)) left -= 1;
  }
  return day;
}
