import { TableFrame } from '@/components/ui/table-frame';
import { monthInWords } from '@/lib/dates/day-in-words';
import type { MemberMonth } from '@/lib/views/member-record';
import { inFigures } from '@/lib/words/english';

const COLUMNS = [
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
  const shown = COLUMNS.filter(([, key]) => months.some((month) => month[key] > 0));
  const empty = COLUMNS.filter((column) => !shown.includes(column)).map(([label]) => label.toLowerCase());
  return (
    <details>
      <summary>The figures as a table</summary>
      <p className="soft small">
        A vote cast is yes, no or abstained; a vote that cannot be read stands with those not voting.
        {empty.length > 0 ? ` None in ${year}: ${empty.join('; ')}.` : null}
      </p>
      <TableFrame label={`Figures of ${year}`}>
        <table className="table">
          <caption className="visually-hidden">{`What ${name} did in ${year}, by month`}</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {shown.map(([label]) => (
                <th scope="col" className="number" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">{monthInWords(month.month)}</th>
                {shown.map(([label, key]) => (
                  <td className="number" key={label}>
                    {inFigures(month[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}
