import { dateFormat } from '../words/english';
import type { Precision } from '../words/vocabulary';
import { monthInWords, weekdayInWords } from './day-in-words';

const SHORT = dateFormat({ dateStyle: 'medium' });

/**
 * A calendar day for readers: `Aug 31, 2017` or, in full, `Thursday, August 31, 2017`; of month precision
 * `August 2017`. Text that is no calendar day comes back as it is.
 */
export function formatDay(
  on: string,
  form: 'short' | 'full' = 'short',
  precision: Precision = 'day',
): string {
  if (precision === 'month') return monthInWords(on);
  if (form === 'full') return weekdayInWords(on);
  const day = Date.parse(on);
  return Number.isNaN(day) ? on : SHORT.format(day);
}
