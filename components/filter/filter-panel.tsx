'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Filter } from '@/lib/legislation/filter';
import type { MultipleKey } from '@/lib/legislation/filter-choices';
import { DAY_RANGES } from '@/lib/legislation/filter-days';
import type { FilterNames } from '@/lib/legislation/filter-sentence';
import { FIRST_PART, rolesOf, type SponsorPart } from '@/lib/legislation/sponsor-choice';
import type { Facets } from '@/lib/views/facets';
import { inFigures } from '@/lib/words/english';
import { DateRange } from './date-range';
import { choicesOf, withTick } from './filter-choices';
import { FilterGroup } from './filter-group';
import { choosePath, GROUPS, type Group, SPONSORS } from './filter-groups';
import { PartChoice } from './part-choice';
import { RoutineChoice } from './routine-choice';

/** Every filter of a list, for a GET form; with `onChange` each answers at once. */
export function FilterPanel({
  path,
  filter,
  facets,
  names,
  daysLabel,
  total,
  leftOut,
  onMore,
  onChange,
}: {
  path: string;
  filter: Filter;
  facets: Facets;
  names: FilterNames;
  /** What `from` and `to` speak of, where it is not the last action. */
  daysLabel?: string;
  /** How many rows the filter shows, where that is known as it changes. */
  total?: number;
  /** How many values of each filter are not among the facets; `onMore` fetches them, else a page lists them. */
  leftOut?: Partial<Record<MultipleKey, number>>;
  onMore?: () => void;
  onChange?: (change: Partial<Filter>) => void;
}) {
  const [first, setFirst] = useState(FIRST_PART);
  const groupOf = ({ key, legend, isOpen }: Group) => (
    <FilterGroup
      legend={legend}
      name={key}
      choices={choicesOf(facets, key, filter, names, first)}
      chosen={filter[key].map(String)}
      isOpen={isOpen}
      leftOut={leftOut?.[key]}
      allHref={choosePath(path, key, filter)}
      onMore={onMore}
      onTick={onChange && ((value, isTicked) => onChange(withTick(filter, key, value, isTicked, first)))}
      key={key}
    />
  );
  const choosePart = (part: SponsorPart) => {
    setFirst(part);
    if (filter.sponsor.length + filter.role.length > 0) onChange?.({ role: rolesOf(part, filter) });
  };
  return (
    <>
      {groupOf(SPONSORS)}
      <PartChoice filter={filter} first={first} onChoose={onChange && choosePart} />
      {GROUPS.map(groupOf)}
      {DAY_RANGES.map((range) => (
        <DateRange
          range={range}
          label={range.from === 'from' ? daysLabel : undefined}
          filter={filter}
          onChange={onChange}
          key={range.from}
        />
      ))}
      <RoutineChoice chosen={filter.routine} onChange={onChange} />
      <p className="filter-submit">
        <Button>{total === undefined ? 'Show results' : `Show results (${inFigures(total)})`}</Button>
      </p>
    </>
  );
}
