'use client';

import Link from 'next/link';
import { TableFrame } from '@/components/ui/table-frame';
import { type Attendance, votesCast } from '@/lib/votes/attendance';
import { anyOf, inFigures, nounFor } from '@/lib/words/english';

type Row = Attendance & { body: string; bodySlug: string };

const WAYS = [
  ['Absent', 'absent'],
  ['Excused', 'excused'],
  ['Recused', 'recused'],
  ['Not voting', 'not-voting'],
  ['Vote not readable', 'unreadable'],
  ['Not recorded', 'notRecorded'],
] as const;

/**
 * A member's roll calls, body by body, each way of not voting apart; the denominator stands first. Ways that
 * never occurred are named below the table; absence has its column always.
 */
export function AttendanceTable({
  rows,
  name,
  citySlug,
}: {
  rows: readonly Row[];
  name: string;
  citySlug: string;
}) {
  const seated = rows.filter(({ rollCalls }) => rollCalls > 0);
  const isTaken = ([, key]: (typeof WAYS)[number]) => key === 'absent' || seated.some((row) => row[key] > 0);
  const ways = WAYS.filter(isTaken);
  const never = WAYS.filter((way) => !isTaken(way)).map(([label]) => label.toLowerCase());
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
              {ways.map(([label]) => (
                <th scope="col" className="number" key={label}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seated.map((row) => (
              <tr key={row.bodySlug}>
                <th scope="row">
                  <Link href={`/${citySlug}/committees/${row.bodySlug}`} prefetch={false} dir="auto">
                    {row.body}
                  </Link>
                </th>
                <td className="number" data-label="Roll calls while seated">
                  {inFigures(row.rollCalls)}
                </td>
                <td className="number" data-label="Voted">
                  {inFigures(votesCast(row))}
                </td>
                {ways.map(([label, key]) => (
                  <td className="number" data-label={label} key={label}>
                    {inFigures(row[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {never.length > 0 ? (
        <p className="soft small">{`No roll call here counts as ${anyOf(never)}.`}</p>
      ) : null}
      {outside > 0 ? (
        <p className="soft small">
          {`${inFigures(outside)} more ${nounFor(outside, 'vote')} on days when the record names no seat in that body; not counted above.`}
        </p>
      ) : null}
    </>
  );
}
