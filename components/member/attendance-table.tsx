'use client';

import Link from 'next/link';
import { TableFrame } from '@/components/ui/table-frame';
import { type Attendance, votesCast } from '@/lib/votes/attendance';

type Row = Attendance & { body: string; bodySlug: string };

const WAYS = [
  ['Absent', 'absent'],
  ['Excused', 'excused'],
  ['Recused', 'recused'],
  ['Not voting', 'not-voting'],
  ['Vote not readable', 'unreadable'],
  ['Not recorded', 'notRecorded'],
] as const;

/** A member's roll calls, body by body, each way of not voting apart; the denominator stands first. */
export function AttendanceTable({
  rows,
  name,
  citySlug,
}: {
  rows: readonly Row[];
  name: string;
  citySlug: string;
}) {
  const outside = rows.reduce((sum, row) => sum + row.outsideSeat, 0);
  return (
    <>
      <p className="soft small">
        Roll calls that each body held while the record has {name} seated in it, and what is recorded of them
        there.
      </p>
      <TableFrame label={`Attendance of ${name}`}>
        <table className="table" data-stack="">
          <caption className="visually-hidden">{`Roll calls while ${name} was seated, body by body`}</caption>
          <thead>
            <tr>
              <th scope="col">Body</th>
              <th scope="col" className="number">
                Roll calls while seated
              </th>
              <th scope="col" className="number">
                Voted
              </th>
              {WAYS.map(([label]) => (
                <th scope="col" className="number" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows
              .filter(({ rollCalls }) => rollCalls > 0)
              .map((row) => (
                <tr key={row.bodySlug}>
                  <th scope="row">
                    <Link href={`/${citySlug}/committees/${row.bodySlug}`} prefetch={false}>
                      <bdi>{row.body}</bdi>
                    </Link>
                  </th>
                  <td className="number" data-label="Roll calls while seated">
                    {row.rollCalls.toLocaleString('en-US')}
                  </td>
                  <td className="number" data-label="Voted">
                    {votesCast(row).toLocaleString('en-US')}
                  </td>
                  {WAYS.map(([label, key]) => (
                    <td className="number" data-label={label} key={label}>
                      {row[key].toLocaleString('en-US')}
                    </td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
      </TableFrame>
      {outside > 0 ? (
        <p className="soft small">
          {`${outside.toLocaleString('en-US')} more ${outside === 1 ? 'vote' : 'votes'} on days when the record names no seat in that body; not counted above.`}
        </p>
      ) : null}
    </>
  );
}
