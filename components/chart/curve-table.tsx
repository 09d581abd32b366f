import { TableFrame } from '@/components/ui/table-frame';
import { CURVES, type MonthCount } from '@/lib/boards/year';
import { monthInWords } from '@/lib/dates/day-in-words';
import { inFigures } from '@/lib/words/english';

/** The figures behind the curve of a year. */
export function CurveTable({ totals, year }: { totals: readonly MonthCount[]; year: number }) {
  return (
    <details>
      <summary>The figures as a table</summary>
      <TableFrame label={`Running totals of ${year}`}>
        <table className="table">
          <caption className="visually-hidden">{`Running totals of ${year}, by month`}</caption>
          <thead>
            <tr>
              <th scope="col">By the end of</th>
              {CURVES.map((curve) => (
                <th scope="col" className="number" key={curve}>
                  {curve}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {totals.map((total) => (
              <tr key={total.month}>
                <th scope="row">{monthInWords(`${year}-${String(total.month).padStart(2, '0')}`)}</th>
                {CURVES.map((curve) => (
                  <td className="number" key={curve}>
                    {inFigures(total[curve])}
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
