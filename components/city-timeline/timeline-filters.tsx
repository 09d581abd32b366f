'use client';

import { FilterPanel } from '@/components/explorer/filter-panel';
import { Field } from '@/components/ui/field';
import type { Filter } from '@/lib/legislation/filter';
import type { FilterNames } from '@/lib/legislation/filter-sentence';
import type { Facets } from '@/lib/legislation/types';

/** The same filters as the list of legislation, as a plain form; sent once, as data. */
export function TimelineFilters({
  path,
  filter,
  facets,
  names,
  allHref,
}: {
  path: string;
  filter: Filter;
  facets: Facets;
  names: FilterNames;
  /** Where every value of the filters is offered; null where they are. */
  allHref: string | null;
}) {
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
        {allHref ? (
          <>
            {' '}
            The most used values are offered: <a href={allHref}>offer every value</a>.
          </>
        ) : null}
      </p>
      <FilterPanel
        filter={filter}
        facets={facets}
        names={names}
        daysLabel="Day it happened"
        key={JSON.stringify(filter)}
      />
    </form>
  );
}
