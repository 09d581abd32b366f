import type { Filter } from '@/lib/legislation/filter';
import type { MultipleKey } from '@/lib/legislation/filter-choices';
import { type FilterNames, nameFor } from '@/lib/legislation/filter-sentence';
import { FIRST_PART, type SponsorPart, withSponsors } from '@/lib/legislation/sponsor-choice';
import type { Facet, Facets, SponsorFacet } from '@/lib/views/facets';
import { kindNoun } from '@/lib/words/kind-words';
import { type Kind, SPONSOR_ROLES } from '@/lib/words/vocabulary';
import { labelOf } from '@/lib/words/vocabulary-words';

export type Choice = { value: string; label: string; count?: number | null };

/**
 * What one filter offers, in the order of the facets, with counts. A ticked value that no row has stays, with
 * count 0, so that it can be unticked. Roles are offered without counts.
 */
export function choicesOf(
  facets: Facets,
  key: MultipleKey,
  filter: Filter,
  names: FilterNames,
  first?: SponsorPart,
): Choice[] {
  if (key === 'role') return SPONSOR_ROLES.map((value) => ({ value, label: labelOf('role', value) }));
  const counted: Record<keyof Facets, CountedFacet[]> = {
    ...facets,
    sponsor: sponsorsOf(facets, filter, first),
  };
  const listed = counted[key].map(({ value, label, count }) => ({
    value,
    label: label ?? labelFor(key, value, names),
    count,
  }));
  const known = new Set(listed.map((choice) => choice.value));
  const missing = filter[key].map(String).filter((value) => !known.has(value));
  return [...listed, ...missing.map((value) => ({ value, label: labelFor(key, value, names), count: 0 }))];
}

type CountedFacet = Omit<Facet, 'count'> & { count: number | null };

/** Members with what each would show if they were chosen; null where that is not counted. */
function sponsorsOf({ sponsor }: Facets, filter: Filter, first: SponsorPart = FIRST_PART): CountedFacet[] {
  if (!choosesFirst(filter) || first === 'any') return sponsor;
  if (first !== 'sponsor') return sponsor.map((one) => ({ ...one, count: null }));
  return mostLedFirst(sponsor, filter).map((one) => ({ ...one, count: one.leads }));
}

/** Members in the order of a panel: by what they lead, as long as the first to be chosen is meant so. */
export function mostLedFirst(sponsor: readonly SponsorFacet[], filter: Filter): SponsorFacet[] {
  return choosesFirst(filter) ? sponsor.toSorted((one, other) => other.leads - one.leads) : [...sponsor];
}

function choosesFirst({ sponsor, role }: Filter): boolean {
  return sponsor.length === 0 && role.length === 0;
}

/** The filter with one value of one list ticked or not; the first member comes as `first` says. */
export function withTick(
  filter: Filter,
  key: MultipleKey,
  value: string,
  isTicked: boolean,
  first?: SponsorPart,
): Partial<Filter> {
  const others = filter[key].map(String).filter((one) => one !== value);
  const values = isTicked ? [...others, value] : others;
  if (key === 'sponsor') return withSponsors(filter, values, first);
  return { [key]: key === 'year' ? values.map(Number) : values };
}

/** The names that a list's facets hold, beside those already known. */
export function knownNames(facets: Facets, names: FilterNames): FilterNames {
  return {
    process: names.process,
    sponsor: { ...nameMap(facets.sponsor), ...names.sponsor },
    committee: { ...nameMap(facets.committee), ...names.committee },
  };
}

function nameMap(facets: readonly Facet[]) {
  return Object.fromEntries(facets.map(({ value, label }) => [value, label ?? value]));
}

function labelFor(key: MultipleKey, value: string, names: FilterNames) {
  if (key === 'sponsor' || key === 'committee') return nameFor(names[key], value);
  return key === 'kind' ? kindNoun(value as Kind, names.process).label : labelOf(key, value);
}
