import { keyed } from '@/components/ui/keyed';
import type { Freshness } from '@/lib/views/ledger';
import { clipText } from '@/lib/words/clip-text';
import { inFigures } from '@/lib/words/english';

/** What could not be read as it should, by kind, with examples of each. */
export function IssueTable({ issues }: { issues: Freshness['openIssues'] }) {
  return (
    <table className="table" data-stack="">
      <caption className="visually-hidden">Open issues by kind</caption>
      <thead>
        <tr>
          <th scope="col">Issue</th>
          <th scope="col" className="number">
            Open
          </th>
          <th scope="col">For example</th>
        </tr>
      </thead>
      <tbody>
        {issues.map(({ kind, count, examples }) => (
          <tr key={kind}>
            <th scope="row">
              <bdi>{kind.replaceAll('-', ' ')}</bdi>
            </th>
            <td className="number" data-label="Open">
              {inFigures(count)}
            </td>
            <td>
              {examples.length > 0 ? (
                <ul className="plain-list">
                  {keyed(examples, (example) => example).map(({ key, entry }) => (
                    <li key={key}>
                      <bdi>{clipText(entry, 240)}</bdi>
                    </li>
                  ))}
                </ul>
              ) : (
                'None kept'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
