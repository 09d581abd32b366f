'use client';

import { EmptyState } from '@/components/ui/empty-state';
import type { Filter } from '@/lib/legislation/filter';
import type { RowPage } from '@/lib/views/items';
import type { Go } from '../filter/use-address-filter';
import { KeysNote } from './keys-note';
import { ListPages } from './list-pages';
import { NoMatch } from './no-match';
import { ResultBar } from './result-bar';
import { ResultsTable } from './results-table';
import { useTableChoice } from './table-choice';
import { useApproach } from './use-approach';

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
  city: { slug: string; name: string; process: string | null };
  path: string;
  filter: Filter;
  go: Go;
  page: RowPage;
  isOld: boolean;
  isLoading: boolean;
  sentence: string;
  hasFilters: boolean;
}) {
  const [choice, change] = useTableChoice();
  const approached = useApproach(city.slug, filter, isOld ? null : page.next);
  return (
    <>
      <ResultBar
        path={path}
        filter={filter}
        go={go}
        page={page}
        isLoading={isLoading && isOld}
        choice={choice}
        change={change}
      />
      {page.data.length > 0 ? (
        <ResultsTable
          items={page.data}
          caption={sentence}
          citySlug={city.slug}
          process={city.process}
          path={path}
          filter={filter}
          go={go}
          isBusy={isLoading && isOld}
          choice={choice}
        />
      ) : hasFilters ? (
        <NoMatch path={path} filter={filter} go={go} sentence={sentence} suggestion={page.suggestion} />
      ) : (
        <EmptyState reason="none-at-source" title={`No legislation of ${city.name} is on record yet.`}>
          <p>The first reading of the source has not brought any.</p>
        </EmptyState>
      )}
      <div ref={approached} />
      <ListPages path={path} filter={filter} go={go} next={page.next} previous={page.previous} />
      <KeysNote />
    </>
  );
}
