import type { Filter } from '@/lib/legislation/filter';
import type { MultipleKey } from '@/lib/legislation/filter-choices';
import { type FilterNames, nameFor } from '@/lib/legislation/filter-sentence';
import type { Facet, Facets } from '@/lib/views/facets';
import { kindNoun } from '@/lib/words/kind-words';
import { type Kind, SPONSOR_ROLES } from '@/lib/words/vocabulary';
import { labelOf } from '@/lib/words/vocabulary-words';

export type Choice = { value: string; label: string; count?: number | null };

/**
 * What one filter offers, in the order of the facets, with counts. A ticked value that no row has stays, with
 * count 0, so that it can be unticked. Roles are offered without counts.
 */
export function choicesOf(facets: Facets, key: MultipleKey, filter: Filter, names: FilterNames): Choice[] {
  if (key === 'role') return SPONSOR_ROLES.map((value) => ({ value, label: labelOf('role', value) }));
  const listed = facets[key].map(({ value, label, count }) => ({
    value,
    label: label ?? labelFor(key, value, names),
    count,
  }));
  const known = new Set(listed.map((choice) => choice.value));
  const missing = filter[key].map(String).filter((value) => !known.has(value));
  return [...listed, ...missing.map((value) => ({ value, label: labelFor(key, value, names), count: 0 }))];
}

/** The filter with one value of one list ticked or not. */
export function withTick(
  filter: Filter,
  key: MultipleKey,
  value: string,
  isTicked: boolean,
): Partial<Filter> {
  const others = filter[key].map(String).filter((one) => one !== value);
  const values = isTicked ? [...others, value] : others;
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
