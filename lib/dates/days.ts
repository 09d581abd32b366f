const DAY_MS = 86_400_000;

/** The calendar day `count` days after `on` (before, if negative), both `YYYY-MM-DD`, no time zone involved. */
export function addDays(on: string, count: number): string {
  return new Date(Date.parse(on) + count * DAY_MS).toISOString().slice(0, 10);
}

/** How many calendar days lie between two days, negative if `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The last day of the month `on` falls in. */
export function monthEnd(on: string): string {
  const [year = 0, month = 0] = on.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** True on Saturdays and Sundays. */
export function isWeekend(on: string): boolean {
  return [0, 6].includes(new Date(Date.parse(on)).getUTCDay());
}
