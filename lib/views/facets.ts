/** A value of a filter with the items it would show; `label` is its name where the value is a slug. */
export type Facet = { value: string; label: string | null; count: number };

export type Facets = Record<
  'kind' | 'stage' | 'outcome' | 'route' | 'activity' | 'sponsor' | 'committee' | 'year' | 'topic',
  Facet[]
>;

/** Counts of which some values may be kept back: how many of each filter; none where it is not named. */
export type CutFacets = { facets: Facets; leftOut: Partial<Record<keyof Facets, number>> };
