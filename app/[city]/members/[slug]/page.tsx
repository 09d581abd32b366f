import type { Metadata } from 'next';
import Link from 'next/link';
import { FilterProblems } from '@/components/filter/filter-problems';
import { CarriedTable } from '@/components/member/carried-table';
import { CastChips } from '@/components/member/cast-chips';
import { MemberFigures } from '@/components/member/member-figures';
import { MemberYear } from '@/components/member/member-year';
import { RecordTable } from '@/components/member/record-table';
import { seatGroups } from '@/components/member/seat-groups';
import { SeatTable } from '@/components/member/seat-table';
import { EmptyState } from '@/components/ui/empty-state';
import { FollowLinks } from '@/components/ui/follow-links';
import { LongText } from '@/components/ui/long-text';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import type { AddressParams } from '@/lib/address/address';
import { memberAddress, recordHref } from '@/lib/address/member-record';
import { yearsOf } from '@/lib/members/year';
import { clipTitles } from '@/lib/words/clip-titles';
import { inFigures } from '@/lib/words/english';
import { type Service, serviceOf } from '@/lib/words/seat-words';
import { missing } from '../../../missing';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';
import { readMember } from '../read-member';

const LATEST = 8;

type Props = { params: Promise<{ city: string; slug: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, slug } = await params;
  const found = await readMember(city, slug);
  return found ? pageTitle(city, found.member.name) : { title: 'Page not found' };
}

export default async function MemberPage({ params, searchParams }: Props) {
  const { city: citySlug, slug } = await params;
  const city = await requireCity(citySlug);
  const found = await readMember(city.slug, slug);
  if (!found) return missing();
  const { values: filter, problems } = memberAddress.parse(await searchParams, 'any');
  const { member, figures } = found;
  const { months, items, latest } = found.tally;
  const record = latest.slice(0, LATEST).map(({ item }) => item);
  const service = serviceOf(member.seats);
  const years = yearsOf(months);
  const year = filter.year ?? years[0];
  const path = `/${city.slug}/members/${member.slug}`;
  return (
    <>
      <PageHeader
        kicker={member.isCurrent ? 'In office, as far as the record goes' : 'Not in office today'}
        title={<bdi>{member.name}</bdi>}
        lede={service ? ledeOf(service) : null}
      >
        {member.alsoKnownAs.length > 0 ? (
          <p className="soft">
            Also recorded as <bdi>{member.alsoKnownAs.join(', ')}</bdi>
          </p>
        ) : null}
        {member.note ? <LongText text={member.note} /> : null}
        <FollowLinks path={path} />
      </PageHeader>
      <FilterProblems problems={problems} />
      <CarriedTable member={member} citySlug={city.slug} />
      <CastChips member={member} citySlug={city.slug} />
      <Section
        id="record"
        title="Item by item, latest first"
        aside={
          items > LATEST ? (
            <Link href={recordHref(city.slug, member.slug, {})} prefetch={false}>
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
          <RecordTable items={clipTitles(record)} name={member.name} citySlug={city.slug} />
        )}
      </Section>
      {year === undefined ? null : (
        <MemberYear name={member.name} path={path} months={months} years={years} year={year} />
      )}
      <MemberFigures member={member} figures={figures} citySlug={city.slug} />
      <Section id="seats" title="Seats and terms">
        {member.seats.length > 0 ? (
          <SeatTable groups={seatGroups(member.seats)} name={member.name} citySlug={city.slug} />
        ) : (
          <EmptyState reason="none-at-source" title="The record names no seat." />
        )}
      </Section>
    </>
  );
}

function ledeOf({ seat, term, title }: Service): string {
  return [seat, term, title]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}
