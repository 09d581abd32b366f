export type MonthCount = { month: string; count: number };
export type YearRow = { year: string; count: number; months: { month: string; count: number }[] };

/** So many years are drawn at most, and so many in a row of which nothing is on record. */
const DRAWN_MOST = 150;
const EMPTY_MOST = 10;

/**
 * The years with a count and those between them, oldest first, each with its twelve months, 0 where none. A longer gap
 * is left out whole, so that one date far off draws one year; of more years than can be drawn those in which least
 * happened are left out, and all that no address can name.
 */
export function monthGrid(counts: readonly MonthCount[]): YearRow[] {
  const known = counts.filter(({ month }) => /^[1-9]\d{3}-/.test(month));
  const byMonth = new Map(known.map(({ month, count }) => [month, count]));
  return drawnYears(known).map((year) => {
    const months = Array.from({ length: 12 }, (_, at) => {
      const month = `${year}-${String(at + 1).padStart(2, '0')}`;
      return { month, count: byMonth.get(month) ?? 0 };
    });
    return { year: String(year), months, count: months.reduce((sum, { count }) => sum + count, 0) };
  });
}

function drawnYears(counts: readonly MonthCount[]): number[] {
  const sums = new Map<number, number>();
  for (const { month, count } of counts) {
    const year = Number(month.slice(0, 4));
    sums.set(year, (sums.get(year) ?? 0) + count);
  }
  const fullest = [...sums].toSorted(([, one], [, other]) => other - one).slice(0, DRAWN_MOST);
  const full = fullest.map(([year]) => year).toSorted((a, b) => a - b);
  const withGaps = full.flatMap((year, at) => [...gapBefore(year, full[at - 1]), year]);
  return withGaps.length > DRAWN_MOST ? full : withGaps;
}

function gapBefore(year: number, last: number | undefined): number[] {
  const length = last === undefined ? 0 : year - last - 1;
  if (last === undefined || length > EMPTY_MOST) return [];
  return Array.from({ length }, (_, at) => last + 1 + at);
}
