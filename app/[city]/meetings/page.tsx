import type { Metadata } from 'next';
import Link from 'next/link';
import { ClearLink, FilterChips } from '@/components/explorer/filter-chips';
import { FilterProblems } from '@/components/explorer/filter-problems';
import { ListPages } from '@/components/explorer/list-pages';
import { MeetingDays } from '@/components/meeting/meeting-days';
import { MeetingList } from '@/components/meeting/meeting-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { store } from '@/db/client';
import { listMeetings } from '@/db/queries/meetings';
import { EVERYTHING } from '@/lib/legislation/filter';
import type { SearchParams } from '@/lib/legislation/filter-parse';
import { filterParts } from '@/lib/legislation/filter-parts';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';
import { readFilter } from '../read-filter';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ city: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, 'Meetings');
}

export default async function MeetingsPage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const read = await readFilter(city.slug, await searchParams, 'meetings');
  const { committee, from, to, cursor } = read.filter;
  const filter = { ...EVERYTHING, committee, from, to, cursor };
  const page = await listMeetings((await store()).db, city, filter);
  const path = `/${city.slug}/meetings`;
  const parts = filterParts(filter, read.names);
  return (
    <>
      <PageHeader
        title="Meetings"
        lede={
          page.total > 0
            ? `${page.total.toLocaleString('en-US')} meetings, newest first: drafts, cancelled and doubled ones too, as the source lists them.`
            : null
        }
      >
        <FilterChips path={path} parts={parts} />
        {page.total > 0 || parts.length > 0 ? <MeetingDays path={path} filter={filter} /> : null}
      </PageHeader>
      <div className="stack" id="results">
        <FilterProblems problems={[...read.problems, ...read.unknown]} />
        {page.data.length > 0 ? <MeetingList meetings={page.data} /> : null}
        {page.data.length === 0 && parts.length > 0 ? (
          <EmptyState reason="no-match" title="No meeting on record matches.">
            <p>
              <ClearLink path={path} />
            </p>
          </EmptyState>
        ) : null}
        {page.data.length === 0 && parts.length === 0 ? (
          <EmptyState
            reason="none-at-source"
            title={`The record of ${city.name} lists no meetings of their own.`}
          >
            <p>
              Hearings, readings and votes show their day and body where they happened:{' '}
              <Link href={`/${city.slug}/timeline`} prefetch={false}>
                see the timeline
              </Link>
              .
            </p>
          </EmptyState>
        ) : null}
        <ListPages path={path} filter={filter} page={page} />
      </div>
    </>
  );
}
