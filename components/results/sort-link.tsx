'use client';

import { changeFilter, type Filter, type Sort } from '@/lib/legislation/filter';
import { FilterLink } from '../filter/filter-link';
import type { Go } from '../filter/use-address-filter';

/** The header of a column that sorts, as a link with a sign of the order. */
export function SortLink({
  path,
  filter,
  go,
  by,
  direction,
  children,
}: {
  path: string;
  filter: Filter;
  go?: Go;
  by: Sort;
  direction: 'ascending' | 'descending';
  children: string;
}) {
  const isSorted = filter.sort === by;
  return (
    <FilterLink className="sort-link" path={path} to={changeFilter(filter, { sort: by })} go={go}>
      {children}
      <span className="sort-mark" aria-hidden="true">
        {isSorted ? (direction === 'ascending' ? '▲' : '▼') : '↕'}
      </span>
    </FilterLink>
  );
}
