'use client';

import { PersonName } from '@/components/ui/person-name';
import type { Column } from '@/components/ui/table/column';
import { DataTable } from '@/components/ui/table/data-table';
import type { BodyAttendance, CommitteeSeat } from '@/lib/views/committees';

const COUNTS = [
  ['Roll calls while seated', 'rollCalls'],
  ['Voted', 'cast'],
  ['Absent', 'absent'],
  ['Excused', 'excused'],
  ['Other', 'other'],
] as const;

/** Who sits in a body, since when, and their roll calls in it; the denominator stands first. */
export function HolderTable({
  members,
  attendance,
  name,
  citySlug,
}: {
  members: readonly CommitteeSeat[];
  /** By the member's slug; who has none has no roll call on record here. */
  attendance: Readonly<Record<string, BodyAttendance>>;
  name: string;
  citySlug: string;
}) {
  const hasCounts = members.some(({ slug }) => (attendance[slug]?.rollCalls ?? 0) > 0);
  const counts = COUNTS.map(
    ([label, key]): Column<CommitteeSeat> => ({
      label,
      kind: 'number',
      cell: ({ slug }) => attendance[slug]?.[key] ?? '–',
    }),
  );
  return (
    <>
      <DataTable
        caption={`Who sits in ${name}`}
        rows={members}
        nameOf={({ slug }) => slug}
        columns={[
          {
            ...{ label: 'Member', isRowHeader: true },
            cell: (member) => <PersonName person={member} citySlug={citySlug} />,
          },
          { label: 'Office', kind: 'text', cardLabel: null, cell: ({ title }) => title },
          { label: 'Since', kind: 'day', cell: ({ since }) => since },
          ...(hasCounts ? counts : []),
        ]}
      />
      {hasCounts ? (
        <p className="soft small">
          Over all the time each has sat here. Other: recused, not voting, not readable or not recorded; each
          apart on the member’s page.
        </p>
      ) : null}
    </>
  );
}
