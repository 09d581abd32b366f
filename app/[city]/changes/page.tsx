import type { Metadata } from 'next';
import Link from 'next/link';
import { ChangeDays } from '@/components/change/change-days';
import { ChangesForm } from '@/components/change/changes-form';
import { FilterProblems } from '@/components/filter/filter-problems';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { store } from '@/db/engine/store';
import { listChanges } from '@/db/queries/city/changes';
import { ACTORS } from '@/db/schema/actor';
import { SUBJECTS } from '@/db/schema/ledger';
import type { SearchParams } from '@/lib/legislation/filter-parse';
import { counted } from '@/lib/words/english';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';
import { readChangesFilter } from './read-changes-filter';

type Props = { params: Promise<{ city: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, 'Changes');
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const { filter, given, isNewest, problems } = readChangesFilter(await searchParams, city.timeZone);
  const page = await listChanges((await store()).db, city, filter);
  const path = `/${city.slug}/changes`;
  const hrefOf = (cursor: string) => `${path}?${new URLSearchParams({ ...given, cursor })}`;
  const isNarrowed = Object.keys(given).length > 0;
  return (
    <>
      <PageHeader
        title={filter.item ? `Changes of ${filter.item}` : 'Changes'}
        lede="Every difference we saw, newest first: when we saw it, from whom, before and after. The first sight of an item with all that belongs to it is one row."
      >
        <ChangesForm action={path} given={given} subjects={SUBJECTS} actors={ACTORS} />
      </PageHeader>
      <div className="stack">
        <FilterProblems problems={problems} />
        <p className="result-count">{counted(page.total, 'change')}</p>
        {page.data.length > 0 ? (
          <ChangeDays changes={page.data.toReversed()} citySlug={city.slug} timeZone={city.timeZone} />
        ) : (
          <EmptyState
            reason={isNarrowed ? 'no-match' : 'none-at-source'}
            title={isNarrowed || !isNewest ? 'No change is on record here.' : 'Nothing has changed yet.'}
          >
            <p>
              <Link href={path} prefetch={false}>
                Show the newest changes
              </Link>
            </p>
          </EmptyState>
        )}
        {page.previous || (page.next && !isNewest) ? (
          <nav className="pagination" aria-label="Pages">
            {page.next && !isNewest ? (
              <Link className="button" data-quiet="" href={hrefOf(page.next)} prefetch={false}>
                Newer changes
              </Link>
            ) : null}
            {page.previous ? (
              <Link className="button" data-quiet="" href={hrefOf(page.previous)} prefetch={false}>
                Older changes
              </Link>
            ) : null}
          </nav>
        ) : null}
      </div>
    </>
  );
}
