import Link from 'next/link';
import { EmptyState } from '@/components/ui/empty-state';
import { Section } from '@/components/ui/section';
import { recordHref } from '@/lib/address/member-record';
import { yearsOf } from '@/lib/members/year';
import type { MemberTally } from '@/lib/views/member-record';
import type { MemberDetail } from '@/lib/views/people';
import { clipTitles } from '@/lib/words/clip-titles';
import { inFigures } from '@/lib/words/english';
import { CarriedTable } from './carried-table';
import { CastChips } from './cast-chips';
import { MemberYear } from './member-year';
import { RecordTable } from './record-table';

const LATEST = 8;

/** All that is counted of a member: what they carry, their votes, the latest of their record, and a year by months. */
export function MemberTallied({
  member,
  tally,
  year: asked,
  citySlug,
}: {
  member: MemberDetail;
  tally: MemberTally;
  /** The year asked for; null: the latest. */
  year: number | null;
  citySlug: string;
}) {
  const { sponsored, led, coSponsored, votes, months, items, latest, ...kept } = tally;
  const counted = { ...member, ...kept, counts: { sponsored, led, coSponsored, votes } };
  const record = latest.slice(0, LATEST).map(({ item }) => item);
  const years = yearsOf(months);
  const year = asked ?? years[0];
  return (
    <>
      <CarriedTable member={counted} citySlug={citySlug} />
      <CastChips member={counted} citySlug={citySlug} />
      <Section
        id="record"
        title="Item by item, latest first"
        aside={
          items > LATEST ? (
            <Link href={recordHref(citySlug, member.slug, {})} prefetch={false}>
              {`All ${inFigures(items)}, with filters`}
            </Link>
          ) : null
        }
      >
        {items === 0 ? (
          <EmptyState
            reason="none-at-source"
            title={`The record holds no item that ${member.name} carries or voted on by name.`}
          />
        ) : (
          <RecordTable items={clipTitles(record)} name={member.name} citySlug={citySlug} />
        )}
      </Section>
      {year === undefined ? null : (
        <MemberYear
          name={member.name}
          path={`/${citySlug}/members/${member.slug}`}
          months={months}
          years={years}
          year={year}
        />
      )}
    </>
  );
}
