import { GridTable } from '@/components/ui/table/grid-table';
import type { MemberDetail } from '@/lib/views/people';
import { type Attendance, votesCast } from '@/lib/votes/attendance';
import type { Companion } from '@/lib/votes/closest';
import { NOT_COUNTED } from '@/lib/words/counted-words';
import { inFigures } from '@/lib/words/english';

export type Compared = {
  member: MemberDetail;
  attendance: readonly (Attendance & { bodySlug: string })[];
  agreement: readonly Companion[];
};

type Row = [label: string, tell: (one: Compared) => string];

/** Two to four members side by side: counts and facts only, each with what it is counted out of. */
export function CompareTable({ compared, citySlug }: { compared: readonly Compared[]; citySlug: string }) {
  const sum = ({ attendance }: Compared, count: (one: Attendance) => number) =>
    inFigures(attendance.reduce((total, one) => total + count(one), 0));
  const countOf = (count: number | null) => (count === null ? NOT_COUNTED : inFigures(count));
  const rows: Row[] = [
    ['Items carried', ({ member }) => countOf(member.counts.sponsored)],
    ['Roll calls held while seated', (one) => sum(one, ({ rollCalls }) => rollCalls)],
    ['Voted yes, no or abstained', (one) => sum(one, votesCast)],
    ['Absent', (one) => sum(one, ({ absent }) => absent)],
    ['Excused', (one) => sum(one, ({ excused }) => excused)],
    ['Recused', (one) => sum(one, ({ recused }) => recused)],
    ['Not voting', (one) => sum(one, (counts) => counts['not-voting'])],
    ['Vote not readable', (one) => sum(one, ({ unreadable }) => unreadable)],
    ['Not recorded', (one) => sum(one, ({ notRecorded }) => notRecorded)],
    ...compared.map(
      ({ member }): Row => [
        `Same side as ${member.name} on divided votes`,
        (one) => sameSide(one, member.slug),
      ],
    ),
  ];
  return (
    <GridTable
      frame="Members side by side"
      caption="Over the whole record of each. Members who sat in different years are not alike in what they could vote on."
      isCaptionShown
      className="compare-table"
      isStacked={false}
      corner=""
      heads={compared.map(({ member: { slug, name } }) => ({
        ...{ id: slug, name, href: `/${citySlug}/members/${slug}` },
      }))}
      kind="words"
      rows={rows.map(([label, tell]) => ({ label, cells: compared.map(tell) }))}
    />
  );
}

function sameSide({ member, agreement }: Compared, other: string) {
  if (member.slug === other) return '–';
  const found = agreement.find(({ slug }) => slug === other);
  return found ? `${inFigures(found.same)} of ${inFigures(found.both)}` : 'None in common';
}
