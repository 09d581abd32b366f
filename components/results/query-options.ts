import { queryOptions } from '@tanstack/react-query';
import type { Filter } from '@/lib/legislation/filter';
import { filterHref, printFilter } from '@/lib/legislation/filter-print';
import type { CutFacets, Facets } from '@/lib/views/facets';
import type { RowPage } from '@/lib/views/items';

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

/** The page of items under a filter, for TanStack Query: equal filters share one key. Throws ApiError. */
export function listOptions(citySlug: string, filter: Filter) {
  return queryOptions({
    queryKey: ['legislation', 'list', citySlug, printFilter(filter)],
    queryFn: ({ signal }) => read<RowPage>(filterHref(`/api/v1/${citySlug}/legislation`, filter), signal),
  });
}

/** How many rows each value of each filter would show beside the rest, none kept back, for TanStack Query. Throws ApiError. */
export function facetOptions(citySlug: string, filter: Filter) {
  const counted: Filter = { ...filter, cursor: null, limit: 25, sort: 'last-action' };
  return queryOptions({
    queryKey: ['legislation', 'facets', citySlug, printFilter(counted)],
    queryFn: async ({ signal }): Promise<CutFacets> => {
      const facets = await read<Facets>(filterHref(`/api/v1/${citySlug}/facets`, counted), signal);
      return { facets, leftOut: {} };
    },
  });
}

async function read<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal });
  if (response.ok) return (await response.json()) as T;
  throw new ApiError(response.status, await sentenceFrom(response));
}

async function sentenceFrom(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const message = (body as { error?: { message?: unknown } } | null)?.error?.message;
  return typeof message === 'string' ? message : 'The list could not be loaded.';
}
