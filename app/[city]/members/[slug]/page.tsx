import type { Metadata } from 'next';
import { FilterProblems } from '@/components/filter/filter-problems';
import { MemberFigures } from '@/components/member/member-figures';
import { MemberTallied } from '@/components/member/member-tallied';
import { seatGroups } from '@/components/member/seat-groups';
import { SeatTable } from '@/components/member/seat-table';
import { CountedNote } from '@/components/ui/counted-note';
import { EmptyState } from '@/components/ui/empty-state';
import { FollowLinks } from '@/components/ui/follow-links';
import { LongText } from '@/components/ui/long-text';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { UnknownNote } from '@/components/ui/unknown-note';
import type { AddressParams } from '@/lib/address/address';
import { memberAddress } from '@/lib/address/member-record';
import { NOT_COUNTED } from '@/lib/words/counted-words';
import { type Service, serviceOf } from '@/lib/words/people/seat-words';
import { missing } from '../../../missing';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';
import { readMember } from '../read-member';

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
  const { tally } = found;
  const service = serviceOf(member.seats);
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
      <CountedNote city={city} />
      {tally ? (
        <MemberTallied member={member} tally={tally} year={filter.year} citySlug={city.slug} />
      ) : (
        <Section id="record" title="Item by item">
          <UnknownNote>{NOT_COUNTED}</UnknownNote>
        </Section>
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
