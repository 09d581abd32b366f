import type { ActionDto } from '@/lib/views/items';

export type TimelineDay<T> = { on: string | null; precision: ActionDto['precision']; entries: T[] };

/** Neighbouring entries of one day (or month, or without date) together, in the order given. */
export function groupDays<T>(
  entries: readonly T[],
  actionOf: (entry: T) => Pick<ActionDto, 'on' | 'precision'>,
): TimelineDay<T>[] {
  const days: TimelineDay<T>[] = [];
  for (const entry of entries) {
    const { on, precision } = actionOf(entry);
    const last = days.at(-1);
    if (last && last.on === on && last.precision === precision) last.entries.push(entry);
    else days.push({ on, precision, entries: [entry] });
  }
  return days;
}
