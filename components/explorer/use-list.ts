'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Filter } from '@/lib/legislation/filter';
import { printFilter } from '@/lib/legislation/filter-print';
import type { FirstAnswer } from '../filter/first-answer';
import { facetOptions, listOptions } from '../results/query-options';

/**
 * The rows and counts under a filter; while they load or after they failed those shown last, with `isOld`.
 * The counts beside the filters may lag or fail silently: the rows are what the page is about.
 */
export function useList(citySlug: string, filter: Filter, first: FirstAnswer) {
  const isFirst = printFilter(filter) === printFilter(first.filter);
  const list = useQuery({
    ...listOptions(citySlug, filter),
    initialData: isFirst ? first.page : undefined,
  });
  const counts = useQuery({
    ...facetOptions(citySlug, filter),
    initialData: isFirst ? first.counts : undefined,
  });
  const page = useLast(list.data, first.page);
  const { facets, leftOut } = useLast(counts.data, first.counts);
  return {
    page,
    facets,
    isOld: list.data === undefined,
    isLoading: list.isFetching,
    /** How many values of each filter the counts keep back; `readAll` fetches them. */
    leftOut,
    readAll: () => void counts.refetch(),
    error: list.error,
    retry: () => {
      void list.refetch();
      void counts.refetch();
    },
  };
}

function useLast<T>(value: T | undefined, first: T): T {
  const [last, setLast] = useState(value ?? first);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
