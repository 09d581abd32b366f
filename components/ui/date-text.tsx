import { formatDay } from '@/lib/dates/format-day';
import type { Precision } from '@/lib/words/vocabulary';
import { UnknownNote } from './unknown-note';

/** A calendar day of the city; unknown is said, never left blank. */
export function DateText({
  on,
  precision = 'day',
  form = 'short',
  unknown = 'Date not known',
}: {
  on: string | null;
  precision?: Precision;
  form?: 'short' | 'full';
  unknown?: string;
}) {
  if (on === null || precision === 'unknown') return <UnknownNote>{unknown}</UnknownNote>;
  return <time dateTime={precision === 'month' ? on.slice(0, 7) : on}>{formatDay(on, form, precision)}</time>;
}
