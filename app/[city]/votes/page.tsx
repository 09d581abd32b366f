import type { Metadata } from 'next';
import Link from 'next/link';
import { FilterProblems } from '@/components/filter/filter-problems';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { PageNeighbours } from '@/components/ui/page-neighbours';
import { VoteFilters } from '@/components/vote/vote-filters';
import { VoteList } from '@/components/vote/vote-list';
import { store } from '@/db/engine/store';
import { votesSelection } from '@/db/queries/votes/read-votes';
import { readVoteChoices } from '@/db/queries/votes/vote-choices';
import { listVoteLines } from '@/db/queries/votes/vote-lines';
import type { AddressParams } from '@/lib/address/address';
import { keepPlace } from '@/lib/address/keep-place';
import { votesAddress, votesHref } from '@/lib/address/votes';
import { counted } from '@/lib/words/english';
import { PAGE_WORDS } from '@/lib/words/page-words';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';

type Props = { params: Promise<{ city: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, PAGE_WORDS['/votes']);
}

export default async function VotesPage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const asked = votesAddress.parse(await searchParams, 'any');
  const { values: filter, problems } = keepPlace(
    asked,
    'votes',
    votesSelection({ ...asked.values, items: null }),
  );
  const { db } = await store();
  const [page, choices] = await Promise.all([
    listVoteLines(db, city, { ...filter, items: null }),
    readVoteChoices(db, city),
  ]);
  const member = choices.members.find(({ slug }) => slug === filter.member)?.name ?? null;
  const isNarrowed = votesAddress.print({ ...filter, limit: undefined, cursor: null }) !== '';
  return (
    <>
      <PageHeader
        title={filter.divided ? 'Divided votes' : PAGE_WORDS['/votes']}
        lede={`${counted(page.total, 'roll call')}, newest first. Divided means that at least one voted yes and at least one no.`}
      />
      <div className="stack" id="results">
        <VoteFilters
          citySlug={city.slug}
          filter={filter}
          choices={choices}
          isNarrowed={isNarrowed || filter.cursor !== null}
        />
        <FilterProblems problems={problems} />
        {page.data.length > 0 ? (
          <VoteList lines={page.data} citySlug={city.slug} member={member} />
        ) : isNarrowed ? (
          <EmptyState reason="no-match" title="No roll call on record matches.">
            <p>
              <Link href={votesHref(city.slug, {})} prefetch={false}>
                Show all roll calls
              </Link>
            </p>
          </EmptyState>
        ) : (
          <EmptyState reason="none-at-source" title={`The record of ${city.name} holds no roll call.`} />
        )}
        <PageNeighbours
          previous={page.previous && votesHref(city.slug, { ...filter, cursor: page.previous })}
          next={page.next && votesHref(city.slug, { ...filter, cursor: page.next })}
        />
      </div>
    </>
  );
}
