import type { Metadata } from 'next';
import Link from 'next/link';
import { readChanges } from '@/app/answers/read-changes';
import { ChangeDays } from '@/components/change/change-days';
import { ChangesForm } from '@/components/change/changes-form';
import { FilterProblems } from '@/components/filter/filter-problems';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { store } from '@/db/engine/store';
import { changesSelection, listChanges } from '@/db/queries/city/changes';
import type { AddressParams } from '@/lib/address/address';
import { changesAddress } from '@/lib/address/changes';
import { printCursor } from '@/lib/legislation/filter-cursor';
import { counted } from '@/lib/words/english';
import { pageTitle } from '../page-title';
import { requireCity } from '../read-city';

/** The newest changes are the last: a page of them is the one before the end. */
const END = { direction: 'before', key: '9999-12-31T00:00:00Z', id: Number.MAX_SAFE_INTEGER } as const;

type Props = { params: Promise<{ city: string }>; searchParams: Promise<AddressParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return pageTitle((await params).city, 'Changes');
}

export default async function ChangesPage({ params, searchParams }: Props) {
  const city = await requireCity((await params).city);
  const { filter, values, problems } = readChanges(await searchParams, city.timeZone);
  const isNewest = filter.cursor === null;
  const page = await listChanges((await store()).db, city, {
    ...filter,
    cursor: filter.cursor ?? printCursor('changes', changesSelection(filter), END),
  });
  const path = `/${city.slug}/changes`;
  const hrefOf = (cursor: string) => changesAddress.href(path, { ...values, cursor });
  const isNarrowed = changesAddress.print({ ...values, limit: undefined, cursor: null }) !== '';
  return (
    <>
      <PageHeader
        title={filter.item ? `Changes of ${filter.item}` : 'Changes'}
        lede="Every difference we saw, newest first: when we saw it, from whom, before and after. The first sight of an item with all that belongs to it is one row."
      >
        <ChangesForm action={path} asked={values} />
      </PageHeader>
      <div className="stack">
        <FilterProblems problems={problems} />
        <p className="result-count">{counted(page.total, 'change')}</p>
        {page.data.length > 0 ? (
          <ChangeDays changes={page.data.toReversed()} city={city} />
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
