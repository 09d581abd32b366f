'use client';

import { EmptyState } from '@/components/ui/empty-state';
import type { Filter } from '@/lib/legislation/filter';
import type { ItemSummary, Page } from '@/lib/legislation/types';
import { ClearLink } from './filter-chips';
import { KeysNote } from './keys-note';
import { ListPages } from './list-pages';
import { ResultBar } from './result-bar';
import { ResultsTable } from './results-table';
import type { Go } from './use-address-filter';

/** How many, in which order, the rows, and the way to more; an empty list says why. */
export function ResultList({
  city,
  path,
  filter,
  go,
  page,
  isOld,
  isLoading,
  sentence,
  hasFilters,
}: {
  city: { slug: string; name: string };
  path: string;
  filter: Filter;
  go: Go;
  page: Page<ItemSummary>;
  isOld: boolean;
  isLoading: boolean;
  sentence: string;
  hasFilters: boolean;
}) {
  return (
    <>
      <ResultBar path={path} filter={filter} go={go} total={page.total} isLoading={isLoading && isOld} />
      {page.data.length > 0 ? (
        <ResultsTable
          items={page.data}
          caption={sentence}
          citySlug={city.slug}
          path={path}
          filter={filter}
          go={go}
          isBusy={isLoading && isOld}
        />
      ) : hasFilters ? (
        <EmptyState reason="no-match" title="Nothing on record matches.">
          <p>
            Asked for: <bdi>{sentence}</bdi>.
          </p>
          <p>
            <ClearLink path={path} go={go} />
          </p>
        </EmptyState>
      ) : (
        <EmptyState reason="none-at-source" title={`No legislation of ${city.name} is on record yet.`}>
          <p>The first reading of the source has not brought any.</p>
        </EmptyState>
      )}
      <ListPages path={path} filter={filter} go={go} page={page} />
      <KeysNote />
    </>
  );
}
