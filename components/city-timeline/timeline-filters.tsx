'use client';

import { useMemo } from 'react';
import { FilterPanel } from '@/components/filter/filter-panel';
import { Field } from '@/components/ui/field';
import type { Filter } from '@/lib/legislation/filter';
import type { FilterNames } from '@/lib/legislation/filter-sentence';
import type { CutFacets } from '@/lib/views/facets';

/**
 * The same filters as the list of legislation, as a plain form. `facets` are CutFacets as JSON: React takes one text over
 * to the browser for a tenth of what its values cost.
 */
export function TimelineFilters({
  path,
  filter,
  facets,
  names,
}: {
  path: string;
  filter: Filter;
  facets: string;
  names: FilterNames;
}) {
  const shown = useMemo(() => JSON.parse(facets) as CutFacets, [facets]);
  return (
    <form
      className="filters plain"
      id="timeline-form"
      action={path}
      method="get"
      popover="auto"
      aria-label="Filters"
    >
      <Field
        label="Search"
        name="q"
        id="timeline-q"
        type="search"
        defaultValue={filter.q ?? ''}
        autoComplete="off"
      />
      <p className="hint timeline-hint">
        The numbers count items, not actions, and whatever the days: an item counts once however often
        something happened to it.
      </p>
      <FilterPanel
        path={path}
        filter={filter}
        {...shown}
        names={names}
        daysLabel="Day it happened"
        key={JSON.stringify(filter)}
      />
    </form>
  );
}
