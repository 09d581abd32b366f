import { GridTable } from '@/components/ui/table/grid-table';
import { CURVES, type MonthCount } from '@/lib/boards/year';
import { monthInWords } from '@/lib/dates/day-in-words';
import { capitalized } from '@/lib/words/english';

/** The figures behind the curve of a year. */
export function CurveTable({ totals, year }: { totals: readonly MonthCount[]; year: number }) {
  return (
    <details>
      <summary>The figures as a table</summary>
      <GridTable
        frame={`Running totals of ${year}`}
        caption={`Running totals of ${year}, by month`}
        isStacked={false}
        corner="By the end of"
        heads={CURVES.map(capitalized)}
        rows={totals.map((total) => ({
          label: monthInWords(`${year}-${String(total.month).padStart(2, '0')}`),
          cells: CURVES.map((curve) => total[curve]),
        }))}
      />
    </details>
  );
}
