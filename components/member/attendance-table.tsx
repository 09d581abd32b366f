'use client';

import { figuresOf } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
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
      <DataTable
        frame={`Attendance of ${name}`}
        caption={`Roll calls while ${name} was seated, body by body`}
        rows={seated}
        nameOf={({ bodySlug }) => bodySlug}
        columns={[
          {
            ...{ label: 'Body', isRowHeader: true },
            kind: 'text',
            cell: ({ body }) => body,
            href: ({ bodySlug }) => `/${citySlug}/committees/${bodySlug}`,
          },
          { label: 'Roll calls while seated', kind: 'number', cell: ({ rollCalls }) => rollCalls },
          { label: 'Voted', kind: 'number', cell: votesCast },
          ...figuresOf(ways),
        ]}
      />
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
