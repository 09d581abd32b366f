import type { Filter } from '@/lib/legislation/filter';
import type { Facets } from '@/lib/legislation/types';

const FEW = 8;

/** The first values of each filter and whatever is chosen, and whether any were left out. */
export function fewFacets(facets: Facets, filter: Filter): { facets: Facets; isCut: boolean } {
  const keys = Object.keys(facets) as (keyof Facets)[];
  const kept = keys.map((key) => {
    const chosen: readonly string[] = filter[key].map(String);
    return [key, facets[key].filter(({ value }, at) => at < FEW || chosen.includes(value))] as const;
  });
  return {
    facets: Object.fromEntries(kept) as Facets,
    isCut: kept.some(([key, list]) => list.length < facets[key].length),
  };
}
