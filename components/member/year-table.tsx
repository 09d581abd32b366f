import { figuresOf } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
import { monthInWords } from '@/lib/dates/day-in-words';
import type { MemberMonth } from '@/lib/views/member-record';

const FIGURES = [
  ['Introduced, as sponsor', 'sponsored'],
  ['Introduced, in another role', 'coSponsored'],
  ['Votes cast', 'cast'],
  ['Absent', 'absent'],
  ['Excused', 'excused'],
  ['Recused or not voting', 'other'],
] as const;

/** The figures behind the picture of a member's year. */
export function YearTable({
  months,
  name,
  year,
}: {
  months: readonly MemberMonth[];
  name: string;
  year: number;
}) {
  const shown = FIGURES.filter(([, key]) => months.some((month) => month[key] > 0));
  const empty = FIGURES.filter((column) => !shown.includes(column)).map(([label]) => label.toLowerCase());
  return (
    <details>
      <summary>The figures as a table</summary>
      <p className="soft small">
        A vote cast is yes, no or abstained; a vote that cannot be read stands with those not voting.
        {empty.length > 0 ? ` None in ${year}: ${empty.join('; ')}.` : null}
      </p>
      <DataTable
        frame={`Figures of ${year}`}
        caption={`What ${name} did in ${year}, by month`}
        isStacked={false}
        rows={months}
        nameOf={({ month }) => month}
        columns={[
          { label: 'Month', isRowHeader: true, cell: ({ month }) => monthInWords(month) },
          ...figuresOf(shown),
        ]}
      />
    </details>
  );
}
