import { GridTable } from '@/components/ui/table/grid-table';
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
      <GridTable
        frame={`Figures of ${year}`}
        caption={`What ${name} did in ${year}, by month`}
        isStacked={false}
        corner="Month"
        heads={shown.map(([label]) => label)}
        rows={months.map((month) => ({
          label: monthInWords(month.month),
          cells: shown.map(([, key]) => month[key]),
        }))}
      />
    </details>
  );
}
