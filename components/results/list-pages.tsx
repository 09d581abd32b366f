'use client';

import type { Filter } from '@/lib/legislation/filter';
import { FilterLink } from '../filter/filter-link';
import { focusResults } from '../filter/focus-results';
import type { Go } from '../filter/use-address-filter';

/** The neighbouring pages of a list; nothing when it fits one. */
export function ListPages({
  path,
  filter,
  go,
  next,
  previous,
}: {
  path: string;
  filter: Filter;
  go?: Go;
  next: string | null;
  previous: string | null;
}) {
  if (!next && !previous) return null;
  const step = (cursor: string | null, label: string, rel: 'next' | 'prev') =>
    cursor ? (
      <FilterLink
        className="button"
        data-quiet=""
        path={path}
        to={{ ...filter, cursor }}
        go={go}
        rel={rel}
        onClick={go && focusResults}
      >
        {label}
      </FilterLink>
    ) : null;
  return (
    <nav className="pagination" aria-label="Pages">
      {step(previous, 'Previous page', 'prev')}
      {step(next, 'Next page', 'next')}
    </nav>
  );
}
