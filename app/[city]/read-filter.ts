import { cache } from 'react';
import { store } from '@/db/engine/store';
import { resolveFilter } from '@/db/queries/explorer/resolve-filter';
import type { AddressParams } from '@/lib/address/address';
import type { CursorScope } from '@/lib/legislation/filter-cursor';
import { parseFilter } from '@/lib/legislation/filter-parse';
import { printFilter } from '@/lib/legislation/filter-print';
import { requireCity } from './read-city';

/**
 * The filter of an address as this city knows it, its names, what could not be read (`problems`) and what the city
 * does not know (`unknown`). `asked` is the filter before the latter was left out.
 */
export async function readFilter(
  citySlug: string,
  params: AddressParams,
  scope: CursorScope = 'legislation',
) {
  const { filter: asked, problems } = parseFilter(params, { scope });
  const { problems: unknown, ...resolved } = await resolveOnce(citySlug, printFilter(asked), scope);
  return { ...resolved, asked, problems, unknown };
}

const resolveOnce = cache(async (citySlug: string, query: string, scope: CursorScope) => {
  const city = await requireCity(citySlug);
  const { filter } = parseFilter(new URLSearchParams(query), { scope });
  return resolveFilter((await store()).db, city, filter);
});
