import { figuresOf } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
import { CURVES, type MonthCount } from '@/lib/boards/year';
import { monthInWords } from '@/lib/dates/day-in-words';

/** The figures behind the curve of a year. */
export function CurveTable({ totals, year }: { totals: readonly MonthCount[]; year: number }) {
  const nameOf = ({ month }: MonthCount) => monthInWords(`${year}-${String(month).padStart(2, '0')}`);
  return (
    <details>
      <summary>The figures as a table</summary>
      <DataTable
        frame={`Running totals of ${year}`}
        caption={`Running totals of ${year}, by month`}
        isStacked={false}
        columns={[
          { label: 'By the end of', isRowHeader: true, cell: nameOf },
          ...figuresOf(CURVES.map((curve) => [curve, curve])),
        ]}
        rows={totals}
        nameOf={nameOf}
      />
    </details>
  );
}
