export type MonthCount = { month: string; count: number };
export type YearRow = { year: string; count: number; months: { month: string; count: number }[] };

/** Every year from the first to the last with a count, oldest first, each with its twelve months, 0 where none. */
export function monthGrid(counts: readonly MonthCount[]): YearRow[] {
  const byMonth = new Map(counts.map(({ month, count }) => [month, count]));
  const years = counts.map(({ month }) => Number(month.slice(0, 4)));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const year = String(first + index).padStart(4, '0');
    const months = Array.from({ length: 12 }, (_, at) => {
      const month = `${year}-${String(at + 1).padStart(2, '0')}`;
      return { month, count: byMonth.get(month) ?? 0 };
    });
    return { year, months, count: months.reduce((sum, { count }) => sum + count, 0) };
  });
}
