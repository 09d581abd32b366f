/**
 * The pairs of days that a filter takes: which day of an item must lie between them, and what form, chip and sentence
 * call that. An item of which that day is not known lies between none.
 */
export const DAY_RANGES = [
  {
    from: 'introducedFrom',
    to: 'introducedTo',
    of: 'introducedOn',
    legend: 'Day of the introduction',
    clause: 'introduced',
    chips: { from: 'Introduced from', to: 'Introduced until' },
  },
  {
    from: 'from',
    to: 'to',
    of: 'lastActionOn',
    legend: 'Day of the last action',
    clause: 'with a last action',
    chips: { from: 'From', to: 'Until' },
  },
] as const;

export type DayRange = (typeof DAY_RANGES)[number];
export type DayKey = DayRange['from' | 'to'];

/** The names of all their days. */
export const DAY_KEYS: readonly DayKey[] = DAY_RANGES.flatMap(({ from, to }) => [from, to]);

/** The same for each of their days. */
export function eachDay<T>(value: T): Record<DayKey, T> {
  return Object.fromEntries(DAY_KEYS.map((key) => [key, value])) as Record<DayKey, T>;
}
