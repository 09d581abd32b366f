import { addDays, monthEnd } from '../dates/days';

/** The month `YYYY-MM` that a text names, from the year 1000 on; null where it names none. */
export function readMonth(text: string | null): string | null {
  return text !== null && /^[1-9]\d{3}-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

/** The month so many before or after another, `2024-12` and 1 give `2025-01`. */
export function monthsFrom(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The first and last day of a month. */
export function daysOfMonth(month: string): { from: string; to: string } {
  const from = `${month}-01`;
  return { from, to: monthEnd(from) };
}

/** The weeks of a month, Monday to Sunday; null where a day belongs to a neighbouring month. */
export function weeksOf(month: string): (string | null)[][] {
  const { from, to } = daysOfMonth(month);
  const before = (new Date(`${from}T00:00:00Z`).getUTCDay() + 6) % 7;
  const count = Math.ceil((before + Number(to.slice(8))) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const on = addDays(from, week * 7 + weekday - before);
      return on.startsWith(month) ? on : null;
    }),
  );
}
