'use client';

import { changeFilter, type Filter, type Sort } from '@/lib/legislation/filter';
import { FilterLink } from '../filter/filter-link';
import type { Go } from '../filter/use-address-filter';

/** A column header that sorts: a link, and `aria-sort` where the list is sorted by it. */
export function SortHeader({
  path,
  filter,
  go,
  sort,
  direction,
  column,
  children,
}: {
  path: string;
  filter: Filter;
  go?: Go;
  sort: Sort;
  direction: 'ascending' | 'descending';
  /** Its name among the columns that may be hidden. */
  column?: string;
  children: string;
}) {
  const isSorted = filter.sort === sort;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? direction : undefined}
      className={`col-${sort}`}
      data-column={column}
    >
      <FilterLink className="sort-link" path={path} to={changeFilter(filter, { sort })} go={go}>
        {children}
        <span className="sort-mark" aria-hidden="true">
          {isSorted ? (direction === 'ascending' ? '▲' : '▼') : '↕'}
        </span>
      </FilterLink>
    </th>
  );
}
