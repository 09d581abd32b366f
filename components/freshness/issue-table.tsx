import { clipText } from '@/components/ui/clip-text';
import type { Freshness } from '@/lib/legislation/ledger-types';

/** What could not be read as it should, by kind, with an example each. */
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
        {issues.map(({ kind, count, example }) => (
          <tr key={kind}>
            <th scope="row">
              <bdi>{kind.replaceAll('-', ' ')}</bdi>
            </th>
            <td className="number" data-label="Open">
              {count.toLocaleString('en-US')}
            </td>
            <td>{example ? <bdi>{clipText(example, 240)}</bdi> : 'None kept'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
