import { TableFrame } from '@/components/ui/table-frame';
import { dateFormat, inFigures } from '@/lib/words/english';

const label = 'Wordings that no table knows yet';

/** Unclassified wordings with how often and where they were met; days are in the city's zone. */
export function WordingTable({
  wordings,
  timeZone,
}: {
  wordings: readonly { wording: string; count: number; example: string; firstSeenAt: string }[];
  timeZone: string;
}) {
  const day = dateFormat({ dateStyle: 'medium', timeZone });
  return (
    <TableFrame label={label}>
      <table className="table review-table" data-stack="">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">Wording</th>
            <th scope="col">Times met</th>
            <th scope="col">Example</th>
            <th scope="col">First seen</th>
          </tr>
        </thead>
        <tbody>
          {wordings.map(({ wording, count, example, firstSeenAt }) => (
            <tr key={wording}>
              <th scope="row">
                <bdi>{wording}</bdi>
              </th>
              <td className="tabular" data-label="Times met">
                {inFigures(count)}
              </td>
              <td data-label="Example">
                <bdi>{example}</bdi>
              </td>
              <td className="nowrap" data-label="First seen">
                {day.format(new Date(firstSeenAt))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
