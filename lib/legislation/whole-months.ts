import { daysOfMonth } from '@/lib/meetings/month';
import type { Filter } from './filter';

/**
 * The first and last month, `YYYY-MM`, where a filter's days are those of whole months; null on an open side. Null where
 * it has no days, or days within a month.
 */
export function wholeMonths({
  from,
  to,
}: Pick<Filter, 'from' | 'to'>): { from: string | null; to: string | null } | null {
  if (from === null && to === null) return null;
  const first = from?.slice(0, 7) ?? null;
  const last = to?.slice(0, 7) ?? null;
  const begins = first === null || daysOfMonth(first).from === from;
  const ends = last === null || daysOfMonth(last).to === to;
  return begins && ends ? { from: first, to: last } : null;
}
