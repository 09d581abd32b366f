'use client';

import Link from 'next/link';
import { CountLink } from '@/components/ui/count-link';
import { TableFrame } from '@/components/ui/table-frame';
import { monthInWords } from '@/lib/dates/day-in-words';
import { daysOfMonth } from '@/lib/meetings/month';
import type { CommitteeMonth } from '@/lib/views/committees';
import { inFigures, nounFor } from '@/lib/words/english';

const COLUMNS = [
  ['Heard', 'heard'],
  ['Sent on', 'sentOn'],
  ['Turned down', 'turnedDown'],
  ['Postponed', 'putOff'],
  ['Other', 'other'],
  ['Roll calls', 'rollCalls'],
] as const;

/** The months of a year in which a body did something; a month and its meetings open their rows. */
export function MonthTable({
  months,
  name,
  year,
  path,
  meetingsPath,
  chosen,
}: {
  months: readonly CommitteeMonth[];
  name: string;
  year: number;
  path: string;
  meetingsPath: string;
  /** The month whose actions are listed, `YYYY-MM`. */
  chosen: string;
}) {
  return (
    <TableFrame label={`${name} in ${year}, by month`}>
      <table className="table">
        <caption className="visually-hidden">{`What ${name} did in ${year}, by month`}</caption>
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col" className="number">
              Meetings
            </th>
            <th scope="col" className="number">
              Of them called off
            </th>
            {COLUMNS.map(([label]) => (
              <th scope="col" className="number" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">
                {month.actions === 0 ? (
                  monthInWords(month.month)
                ) : (
                  <Link
                    href={`${path}?month=${month.month}#did`}
                    prefetch={false}
                    aria-current={month.month === chosen ? 'true' : undefined}
                  >
                    {monthInWords(month.month)}
                  </Link>
                )}
              </th>
              <td className="number">
                <CountLink
                  href={`${meetingsPath}&${new URLSearchParams(daysOfMonth(month.month))}`}
                  count={month.meetings + month.calledOff}
                  label={`${nounFor(month.meetings + month.calledOff, 'meeting')} in ${monthInWords(month.month)}`}
                />
              </td>
              <td className="number">{month.calledOff}</td>
              {COLUMNS.map(([label, key]) => (
                <td className="number" key={label}>
                  {inFigures(month[key])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
