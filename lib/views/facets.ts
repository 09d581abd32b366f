import type { MultipleKey } from '../legislation/filter-choices';

/** A value of a filter with the items it would show; `label` is its name where the value is a slug. */
export type Facet = { value: string; label: string | null; count: number };

/** A council member; `leads`: how many of the items they lead, which the filter shows as those of a sponsor. */
export type SponsorFacet = Facet & { leads: number };

/** The counts of every choice but a sponsor's role, which has none of its own. */
export type Facets = Record<Exclude<MultipleKey, 'role' | 'sponsor'>, Facet[]> & { sponsor: SponsorFacet[] };

/** Counts of which some values may be kept back: how many of each filter; none where it is not named. */
export type CutFacets = { facets: Facets; leftOut: Partial<Record<keyof Facets, number>> };
