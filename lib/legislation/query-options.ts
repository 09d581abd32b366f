import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Filter } from './filter';
import { filterHref, printFilter } from './filter-print';
import type { ItemSummary, Page } from './types';

/** An answer of the API that is no 200; `message` is its sentence for the reader. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** The page of items under a filter, for TanStack Query: equal filters share one key; old rows stay while loading. */
export function listOptions(citySlug: string, filter: Filter) {
  return queryOptions({
    queryKey: ['legislation', citySlug, printFilter(filter)],
    queryFn: ({ signal }) => fetchList(citySlug, filter, signal),
    placeholderData: keepPreviousData,
  });
}

async function fetchList(citySlug: string, filter: Filter, signal: AbortSignal): Promise<Page<ItemSummary>> {
  const response = await fetch(filterHref(`/api/v1/${citySlug}/legislation`, filter), { signal });
  if (response.ok) return (await response.json()) as Page<ItemSummary>;
  throw new ApiError(response.status, await sentenceFrom(response));
}

async function sentenceFrom(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const message = (body as { error?: { message?: unknown } } | null)?.error?.message;
  return typeof message === 'string' ? message : 'The list could not be loaded.';
}
