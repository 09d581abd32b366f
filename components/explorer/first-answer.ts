import { clipText } from '@/components/ui/clip-text';
import type { Filter, MultipleKey } from '@/lib/legislation/filter';
import type { Facets, ItemRow, RowPage } from '@/lib/legislation/types';

export const SPONSORS_MOST = 2;
export const CHOICES_MOST = 10;
export const TITLE_LONGEST = 200;

/** What the server sent with the page, and the filter it belongs to; `leftOut` counts the values it kept back. */
export type FirstAnswer = {
  filter: Filter;
  page: RowPage;
  facets: Facets;
  leftOut: Partial<Record<MultipleKey, number>>;
  readAt: number;
};

/** A list's answer without what its first picture does not show. */
export function firstAnswer(filter: Filter, page: RowPage, facets: Facets, readAt: number): FirstAnswer {
  return { filter, page: { ...page, data: page.data.map(rowShown) }, ...cutFacets(filter, facets), readAt };
}

/** The first values of each filter and those chosen, and how many are left out. */
export function cutFacets(filter: Filter, facets: Facets): Pick<FirstAnswer, 'facets' | 'leftOut'> {
  const keys = Object.keys(facets) as (keyof Facets)[];
  const kept = keys.map((key) => {
    const chosen: readonly string[] = filter[key].map(String);
    return [key, facets[key].filter(({ value }, at) => at < CHOICES_MOST || chosen.includes(value))] as const;
  });
  const leftOut = kept.map(([key, list]) => [key, facets[key].length - list.length] as const);
  return { facets: Object.fromEntries(kept) as Facets, leftOut: Object.fromEntries(leftOut) };
}

function rowShown(item: ItemRow): ItemRow {
  return {
    ...item,
    title: clipText(item.title, TITLE_LONGEST),
    shortTitle: item.shortTitle && clipText(item.shortTitle, TITLE_LONGEST),
  };
}
