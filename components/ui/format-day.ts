import type { Precision } from '@/lib/legislation/words';

const PARTS = { timeZone: 'UTC', year: 'numeric' } as const;
const SHORT = new Intl.DateTimeFormat('en-US', { ...PARTS, month: 'short', day: 'numeric' });
const WITH_WEEKDAY = new Intl.DateTimeFormat('en-US', {
  ...PARTS,
  weekday: 'long',
  month: 'long',
  day: 'numeric',
});
const MONTH = new Intl.DateTimeFormat('en-US', { ...PARTS, month: 'long' });

/**
 * A calendar day for readers: `Aug 31, 2017` or, in full, `Thursday, August 31, 2017`; of month precision
 * `August 2017`. Text that is no calendar day comes back as it is.
 */
export function formatDay(on: string, form: 'short' | 'full' = 'short', precision: Precision = 'day') {
  const day = Date.parse(on);
  if (Number.isNaN(day)) return on;
  if (precision === 'month') return MONTH.format(day);
  return (form === 'full' ? WITH_WEEKDAY : SHORT).format(day);
}

/** A wall time `14:30` for readers: `2:30 p.m.`; text that is no time comes back as it is. */
export function formatTime(time: string) {
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})/.exec(time) ?? [];
  if (!hours || !minutes) return time;
  const hour = Number(hours);
  return `${hour % 12 || 12}:${minutes} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
}
