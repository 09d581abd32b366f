import { ErrorNotice } from '@/components/ui/error-notice';
import { PageHeader } from '@/components/ui/page-header';
import { changeFilter, type Filter } from '@/lib/legislation/filter';
import { filterParts } from '@/lib/legislation/filter-parts';
import type { FilterNames } from '@/lib/legislation/filter-sentence';
import { FilterChips } from '../filter/filter-chips';
import { FilterLink } from '../filter/filter-link';

/** That a list took too long and was stopped, and how to ask for less; it says nothing of what there is. */
export function TooSlow({
  path,
  filter,
  names,
  sentence,
  year,
}: {
  path: string;
  filter: Filter;
  names: FilterNames;
  sentence: string;
  /** The year to narrow to. */
  year: number;
}) {
  const narrower = filter.year.length > 0 ? null : changeFilter(filter, { year: [year] });
  return (
    <>
      <PageHeader title={<bdi>{sentence}</bdi>} />
      <ErrorNotice title="This took too long and was stopped.">
        <p>
          That says nothing about what there is. Ask for less: fewer or rarer words, one year, one kind, one
          council member. Or try again in a minute, when less may be asked of the record at once.
        </p>
        {narrower ? (
          <p>
            <FilterLink path={path} to={narrower}>{`The same in ${year} alone`}</FilterLink>
          </p>
        ) : null}
        {filter.q === null ? null : (
          <p>
            <FilterLink path={path} to={changeFilter(filter, { q: null })}>
              The same without the search
            </FilterLink>
          </p>
        )}
      </ErrorNotice>
      <FilterChips path={path} parts={filterParts(filter, names)} />
    </>
  );
}
