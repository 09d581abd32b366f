import { dayInWords } from '../dates/day-in-words';
import { kindNoun } from '../words/kind-words';
import type { Kind } from '../words/vocabulary';
import { labelOf as wordOf } from '../words/vocabulary-words';
import { changeFilter, type Filter, type FilterKey } from './filter';
import { MULTIPLE_KEYS, type MultipleKey } from './filter-choices';
import { DAY_RANGES, type DayKey } from './filter-days';
import { type FilterNames, nameFor } from './filter-sentence';
import { withSponsors } from './sponsor-choice';

/** One narrowing of a filter that a reader can take away, and the filter without it. */
export type FilterPart = { key: FilterKey; value: string; label: string; without: Filter };

/** Everything that narrows the filter, in the order of its form; sort, page and length are no parts. Empty: everything is shown. */
export function filterParts(filter: Filter, names: FilterNames): FilterPart[] {
  const single = (key: 'q' | DayKey, label: (value: string) => string): FilterPart[] => {
    const value = filter[key];
    if (value === null) return [];
    return [{ key, value, label: label(value), without: changeFilter(filter, { [key]: null }) }];
  };
  return [
    ...single('q', (value) => `“${value}”`),
    ...MULTIPLE_KEYS.flatMap((key) => filter[key].map((value) => part(filter, key, value, names))),
    ...DAY_RANGES.flatMap(({ from, to, chips }) => [
      ...single(from, (value) => `${chips.from} ${dayInWords(value)}`),
      ...single(to, (value) => `${chips.to} ${dayInWords(value)}`),
    ]),
    ...routinePart(filter),
  ];
}

function part(filter: Filter, key: MultipleKey, value: string | number, names: FilterNames): FilterPart {
  const others = [...filter[key]].filter((one) => one !== value);
  return {
    key,
    value: String(value),
    label: labelOf(key, String(value), names),
    without: changeFilter(
      filter,
      key === 'sponsor' ? withSponsors(filter, others.map(String)) : { [key]: others },
    ),
  };
}

function routinePart(filter: Filter): FilterPart[] {
  if (filter.routine === 'show') return [];
  const label = filter.routine === 'hide' ? 'Routine items hidden' : 'Routine items only';
  return [
    { key: 'routine', value: filter.routine, label, without: changeFilter(filter, { routine: 'show' }) },
  ];
}

function labelOf(key: MultipleKey, value: string, names: FilterNames): string {
  if (key === 'sponsor') return nameFor(names.sponsor, value);
  if (key === 'committee') return nameFor(names.committee, value);
  if (key === 'year') return value;
  if (key === 'kind') return kindNoun(value as Kind, names.process).label;
  return wordOf(key, value);
}
