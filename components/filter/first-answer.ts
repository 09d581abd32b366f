import type { Filter } from '@/lib/legislation/filter';
import type { CutFacets, Facet, Facets } from '@/lib/views/facets';
import type { RowPage } from '@/lib/views/items';
import { clipTitles } from '@/lib/words/clip-titles';
import { mostLedFirst } from './filter-choices';

export const SPONSORS_MOST = 2;
export const CHOICES_MOST = 10;

/** What the server sent with the page, and the filter it belongs to. */
export type FirstAnswer = { filter: Filter; page: RowPage; counts: CutFacets };

/** A list's answer without what its first picture does not show. */
export function firstAnswer(filter: Filter, page: RowPage, facets: Facets): FirstAnswer {
  return {
    filter,
    page: { ...page, data: clipTitles(page.data) },
    counts: cutFacets(filter, facets),
  };
}

/** The first values of each filter and those chosen, and how many are left out. */
export function cutFacets(filter: Filter, facets: Facets): CutFacets {
  const keys = Object.keys(facets) as (keyof Facets)[];
  const ordered = { ...facets, sponsor: mostLedFirst(facets.sponsor, filter) };
  const kept = keys.map((key) => {
    const chosen: readonly string[] = filter[key].map(String);
    const isKept = ({ value }: Facet, at: number) => at < CHOICES_MOST || chosen.includes(value);
    return [key, ordered[key].filter(isKept)] as const;
  });
  const leftOut = kept.map(([key, list]) => [key, facets[key].length - list.length] as const);
  return { facets: Object.fromEntries(kept) as Facets, leftOut: Object.fromEntries(leftOut) };
}
