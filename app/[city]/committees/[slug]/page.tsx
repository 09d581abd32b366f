import type { Metadata } from 'next';
import Link from 'next/link';
import { assignedHref } from '@/components/committee/assigned-href';
import { CommitteeDeeds } from '@/components/committee/committee-deeds';
import { HolderTable } from '@/components/committee/holder-table';
import { MeetingsAround } from '@/components/committee/meetings-around';
import { WaitingBefore } from '@/components/committee/waiting-before';
import { FilterProblems } from '@/components/filter/filter-problems';
import { CountedNote } from '@/components/ui/counted-note';
import { EmptyState } from '@/components/ui/empty-state';
import { FollowLinks } from '@/components/ui/follow-links';
import { LongText } from '@/components/ui/long-text';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { SourceList } from '@/components/ui/source-list';
import { UnknownNote } from '@/components/ui/unknown-note';
import { store } from '@/db/engine/store';
import { listCommitteeActions } from '@/db/queries/people/committee-actions';
import { readCommitteeDesk } from '@/db/queries/people/committee-desk';
import type { AddressParams } from '@/lib/address/address';
import { committeeAddress } from '@/lib/address/committee-month';
import { cityDay } from '@/lib/dates/city-day';
import { NOT_COUNTED } from '@/lib/words/counted-words';
import { counted } from '@/lib/words/english';
import { kindWords } from '@/lib/words/people/body-words';
import { missing } from '../../../missing';
import { pageTitle } from '../../page-title';
import { requireCity } from '../../read-city';
import { readCommittee } from '../read-committee';

type Props = { params: Promise<{ city: string; slug: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { city, slug } = await params;
  const found = await readCommittee(city, slug);
  return found ? pageTitle(city, found.body.name) : { title: 'Page not found' };
}

export default async function CommitteePage({ params, searchParams }: Props) {
  const { city: citySlug, slug } = await params;
  const city = await requireCity(citySlug);
  const found = await readCommittee(city.slug, slug);
  if (!found) return missing();
  const { body, attendance } = found;
  const months = found.tally?.months ?? [];
  const { db } = await store();
  const desk = await readCommitteeDesk(db, city, body);
  const { values: asked, problems } = committeeAddress.parse(await searchParams, 'any');
  const latest = months.findLast(({ actions }) => actions > 0)?.month ?? null;
  const month = asked.month ?? latest;
  const isKept = month === latest && asked.page === 1;
  const deeds =
    isKept || month === null
      ? (found.tally?.deeds ?? [])
      : await listCommitteeActions(db, city, body, { ...asked, month });
  const count = body.counts.items;
  return (
    <>
      <PageHeader
        kicker={kindWords(body.kind)}
        title={<bdi>{body.name}</bdi>}
        lede={
          count > 0 ? (
            <Link href={assignedHref(city.slug, body.slug)} prefetch={false}>
              {`${counted(count, 'item')} assigned since the record begins`}
            </Link>
          ) : null
        }
      >
        {body.memberCount === null ? null : <p className="soft">{`${body.memberCount} seats.`}</p>}
        {body.note ? <LongText text={body.note} /> : null}
        <FollowLinks path={`/${city.slug}/committees/${body.slug}`} />
      </PageHeader>
      <FilterProblems problems={problems} />
      <WaitingBefore desk={desk} body={body} today={cityDay(city.timeZone)} citySlug={city.slug} />
      <MeetingsAround desk={desk} body={body} citySlug={city.slug} />
      <Section
        id="members"
        title={body.members.length > 0 ? `Who sits here: ${body.members.length}` : 'Who sits here'}
      >
        {body.members.length > 0 ? (
          <HolderTable members={body.members} attendance={attendance} name={body.name} citySlug={city.slug} />
        ) : (
          <EmptyState reason="none-at-source" title="The record names no present member." />
        )}
      </Section>
      <CountedNote city={city} />
      {found.tally ? (
        <CommitteeDeeds
          body={body}
          months={months}
          month={month}
          page={asked.page}
          deeds={deeds}
          citySlug={city.slug}
        />
      ) : (
        <Section id="did" title="What it did">
          <UnknownNote>{NOT_COUNTED}</UnknownNote>
        </Section>
      )}
      {body.sources.length > 0 ? (
        <Section id="sources" title="Sources">
          <SourceList sources={body.sources} />
        </Section>
      ) : null}
    </>
  );
}
