import type { Filter, MultipleKey } from '@/lib/legislation/filter';
import type { Facets, ItemPage } from '@/lib/legislation/types';

export const SPONSORS_MOST = 3;
export const CHOICES_MOST = 30;

/** What the server sent with the page, and the filter it belongs to; `leftOut` counts the values it kept back. */
export type FirstAnswer = {
  filter: Filter;
  page: ItemPage;
  facets: Facets;
  leftOut: Partial<Record<MultipleKey, number>>;
  readAt: number;
};

/** A list's answer without what its first picture does not show, so that the page is a third of the size. */
export function firstAnswer(filter: Filter, page: ItemPage, facets: Facets, readAt: number): FirstAnswer {
  const keys = Object.keys(facets) as (keyof Facets)[];
  const kept = keys.map((key) => {
    const chosen: readonly string[] = filter[key].map(String);
    return [key, facets[key].filter(({ value }, at) => at < CHOICES_MOST || chosen.includes(value))] as const;
  });
  const leftOut = kept.map(([key, list]) => [key, facets[key].length - list.length] as const);
  return {
    filter,
    page: { ...page, data: page.data.map(rowShown) },
    facets: Object.fromEntries(kept) as Facets,
    leftOut: Object.fromEntries(leftOut),
    readAt,
  };
}

function rowShown(item: ItemPage['data'][number]): ItemPage['data'][number] {
  const { because, ...status } = item.status;
  return {
    ...item,
    sponsors: item.sponsors.slice(0, SPONSORS_MOST),
    status: { ...status, because: because && { ...because, explanation: null } },
  };
}
