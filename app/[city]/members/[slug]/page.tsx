import type { Metadata } from 'next';
import { CarriedItems } from '@/components/member/carried-items';
import { MemberFigures } from '@/components/member/member-figures';
import { MemberVotes } from '@/components/member/member-votes';
import { SeatTable } from '@/components/member/seat-table';
import { mainSeat, seatWords, serviceWords } from '@/components/member/seat-words';
import { EmptyState } from '@/components/ui/empty-state';
import { FollowLinks } from '@/components/ui/follow-links';
import { LongText } from '@/components/ui/long-text';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { store } from '@/db/client';
import { readMemberFigures } from '@/db/queries/attendance';
import { countFacets } from '@/db/queries/facets';
import { listItems } from '@/db/queries/legislation';
import { listMemberVotes } from '@/db/queries/member-votes';
import { filterOf } from '@/lib/legislation/filter';
import type { SearchParams } from '@/lib/legislation/filter-parse';
import { missing } from '../../../missing';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';
import { readMember } from '../read-member';
import { readVotesWanted } from '../read-votes-wanted';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ city: string; slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, slug } = await params;
  const found = await readMember(city, slug);
  return found ? pageTitle(city, found.name) : { title: 'Page not found' };
}

export default async function MemberPage({ params, searchParams }: Props) {
  const { city: citySlug, slug } = await params;
  const city = await requireCity(citySlug);
  const member = await readMember(city.slug, slug);
  if (!member) return missing();
  const { db } = await store();
  const wanted = readVotesWanted(member.slug, await searchParams);
  const carried = filterOf({ sponsor: [member.slug], limit: 10 });
  const [items, facets, votes, figures] = await Promise.all([
    listItems(db, city, carried),
    countFacets(db, city, carried),
    listMemberVotes(db, city, wanted),
    readMemberFigures(db, city, member.slug),
  ]);
  const seat = mainSeat(member.seats);
  return (
    <>
      <PageHeader
        kicker={member.isCurrent ? 'In office, as far as the record goes' : 'Not in office today'}
        title={<bdi>{member.name}</bdi>}
        lede={seat ? `${seatWords(seat)}. ${serviceWords(member.seats)}.` : null}
      >
        {member.alsoKnownAs.length > 0 ? (
          <p className="soft">
            Also recorded as <bdi>{member.alsoKnownAs.join(', ')}</bdi>
          </p>
        ) : null}
        {member.note ? <LongText text={member.note} /> : null}
        <FollowLinks path={`/${city.slug}/members/${member.slug}`} />
      </PageHeader>
      <CarriedItems member={member} items={items} facets={facets} citySlug={city.slug} />
      <MemberVotes member={member} votes={votes} wanted={wanted} citySlug={city.slug} />
      <MemberFigures member={member} figures={figures} citySlug={city.slug} />
      <Section id="seats" title="Seats and terms">
        {member.seats.length > 0 ? (
          <SeatTable seats={member.seats} name={member.name} />
        ) : (
          <EmptyState reason="none-at-source" title="The record names no seat." />
        )}
      </Section>
    </>
  );
}
