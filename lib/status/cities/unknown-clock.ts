import type { Clock } from '../process';

/** A clock of which only the sentence is known; `note` says what is missing. */
export function unknownClock(sentence: string, note: string): Clock {
  return { sentence, days: null, counted: null, lastDay: null, certainDays: null, citation: null, note };
}
