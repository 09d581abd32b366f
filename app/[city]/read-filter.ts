import { cache } from 'react';
import { store } from '@/db/engine/store';
import { resolveFilter } from '@/db/queries/explorer/resolve-filter';
import type { AddressParams, AddressProblem } from '@/lib/address/address';
import type { CursorScope } from '@/lib/legislation/filter-cursor';
import { parseFilter } from '@/lib/legislation/filter-parse';
import { filterHref, printFilter } from '@/lib/legislation/filter-print';
import { partOfForm, withPart } from '@/lib/legislation/sponsor-choice';
import { requireCity } from './read-city';

/**
 * The filter of an address as this city knows it, its names, what could not be read (`problems`) and what the city
 * does not know (`unknown`). `asked` is the filter before the latter was left out, `settled` the address that means the
 * same as one that a form made; null: no form did.
 */
export async function readFilter(
  citySlug: string,
  params: AddressParams,
  scope: CursorScope = 'legislation',
) {
  const part = partOfForm(params);
  const { filter: asked, problems } = parseFilter(params, { scope, also: part === null ? [] : ['as'] });
  const { problems: unknown, ...resolved } = await resolveOnce(citySlug, printFilter(asked), scope);
  const path = `/${citySlug}/${scope}`;
  const settled = part && withRefused(filterHref(path, withPart(asked, part)), params, problems);
  return { ...resolved, asked, problems, unknown, settled };
}

/** The address with what could not be taken of another's parameters, so that its page says so. */
function withRefused(href: string, params: AddressParams, problems: readonly AddressProblem[]): string {
  const given = params instanceof URLSearchParams ? [...params] : Object.entries(params);
  const [path = '', query] = href.split('?');
  const all = new URLSearchParams(query);
  for (const [name, values] of given) {
    if (!problems.some(({ field }) => field === name)) continue;
    for (const value of [values ?? []].flat()) if (!all.has(name, value)) all.append(name, value);
  }
  return all.size > 0 ? `${path}?${all}` : path;
}

const resolveOnce = cache(async (citySlug: string, query: string, scope: CursorScope) => {
  const city = await requireCity(citySlug);
  const { filter } = parseFilter(new URLSearchParams(query), { scope });
  return resolveFilter((await store()).db, city, filter);
});
