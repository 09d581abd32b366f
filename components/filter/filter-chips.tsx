'use client';

import { Icon } from '@/components/ui/icon';
import { EVERYTHING, type Filter } from '@/lib/legislation/filter';
import type { FilterPart } from '@/lib/legislation/filter-parts';
import { FilterLink } from './filter-link';
import { focusResults } from './focus-results';
import type { Go } from './use-address-filter';

/** What narrows the list, each a link that takes it away; nothing when nothing does. */
export function FilterChips({ path, parts, go }: { path: string; parts: readonly FilterPart[]; go?: Go }) {
  if (parts.length === 0) return null;
  return (
    <ul className="chips" aria-label="Filters in force">
      {parts.map(({ key, value, label, without }) => (
        <li key={`${key} ${value}`}>
          <FilterLink
            className="chip"
            path={path}
            to={without}
            go={go}
            aria-label={`Remove filter: ${label}`}
          >
            <bdi>{label}</bdi>
            <Icon name="cross" />
          </FilterLink>
        </li>
      ))}
      {parts.length > 1 ? (
        <li>
          <ClearLink path={path} go={go} />
        </li>
      ) : null}
    </ul>
  );
}

export function ClearLink({ path, go, to = EVERYTHING }: { path: string; go?: Go; to?: Filter }) {
  return (
    <FilterLink className="clear-link" path={path} to={to} go={go} onClick={go && focusResults}>
      Clear all filters
    </FilterLink>
  );
}
