import { type GridCell, GridTable } from '@/components/ui/table/grid-table';
import { filterOf } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import type { MemberDetail } from '@/lib/views/people';
import { type Attendance, votesCast } from '@/lib/votes/attendance';
import type { Companion } from '@/lib/votes/closest';
import { NOT_COUNTED } from '@/lib/words/counted-words';
import { inFigures, nounFor } from '@/lib/words/english';
import { ROLE_WORDS } from '@/lib/words/people/role-words';
import type { SponsorRole } from '@/lib/words/vocabulary';

export type Compared = {
  member: MemberDetail;
  attendance: readonly (Attendance & { bodySlug: string })[];
  agreement: readonly Companion[];
};

type Row = [label: string, tell: (one: Compared) => GridCell];

/** Two to four members side by side: counts and facts only, each with what it is counted out of. */
export function CompareTable({ compared, citySlug }: { compared: readonly Compared[]; citySlug: string }) {
  const sum = ({ attendance }: Compared, count: (one: Attendance) => number) =>
    inFigures(attendance.reduce((total, one) => total + count(one), 0));
  const rows: Row[] = [
    ['Items carried', items(citySlug, 'sponsor', ({ counts }) => counts.led)],
    ['Items co-sponsored', items(citySlug, 'co-sponsor', ({ counts }) => counts.coSponsored)],
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

/** What a member carries in a role, with the way to it. */
const items =
  (citySlug: string, role: SponsorRole, countOf: (member: MemberDetail) => number | null): Row[1] =>
  ({ member }) => {
    const count = countOf(member);
    if (count === null) return NOT_COUNTED;
    return {
      count,
      href: filterHref(`/${citySlug}/legislation`, filterOf({ sponsor: [member.slug], role: [role] })),
      label: `${nounFor(count, 'item')} ${ROLE_WORDS[role].clause} ${member.name}`,
    };
  };

function sameSide({ member, agreement }: Compared, other: string) {
  if (member.slug === other) return '–';
  const found = agreement.find(({ slug }) => slug === other);
  return found ? `${inFigures(found.same)} of ${inFigures(found.both)}` : 'None in common';
}
