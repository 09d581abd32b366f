'use client';

import Link from 'next/link';
import { figuresOf } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
import { monthInWords } from '@/lib/dates/day-in-words';
import { daysOfMonth } from '@/lib/meetings/month';
import type { CommitteeMonth } from '@/lib/views/committees';
import { nounFor } from '@/lib/words/english';

const COUNTS = [
  ['Of them called off', 'calledOff'],
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
    <DataTable
      frame={`${name} in ${year}, by month`}
      caption={`What ${name} did in ${year}, by month`}
      isStacked={false}
      rows={months}
      nameOf={({ month }) => month}
      columns={[
        {
          ...{ label: 'Month', isRowHeader: true },
          cell: ({ month, actions }) =>
            actions === 0 ? (
              monthInWords(month)
            ) : (
              <Link
                href={`${path}?month=${month}#did`}
                prefetch={false}
                aria-current={month === chosen ? 'true' : undefined}
              >
                {monthInWords(month)}
              </Link>
            ),
        },
        {
          label: 'Meetings',
          kind: 'number',
          cell: ({ meetings, calledOff }) => meetings + calledOff,
          href: ({ month }) => `${meetingsPath}&${new URLSearchParams(daysOfMonth(month))}`,
          counts: ({ month }, count) => `${nounFor(count, 'meeting')} in ${monthInWords(month)}`,
        },
        ...figuresOf(COUNTS),
      ]}
    />
  );
}
