'use client';

import { changeFilter, type Filter, ORDINANCE_KINDS } from '@/lib/legislation/filter';
import type { FilterPart } from '@/lib/legislation/filter-parts';
import type { Kind } from '@/lib/legislation/words';
import { FilterChips } from './filter-chips';
import { FilterLink } from './filter-link';
import type { Go } from './use-address-filter';

const PRESETS: readonly { label: string; kinds: readonly Kind[] }[] = [
  { label: 'Everything', kinds: [] },
  { label: 'Ordinances', kinds: ORDINANCE_KINDS },
  { label: 'Resolutions', kinds: ['resolution'] },
  { label: 'Executive orders', kinds: ['executive-order'] },
];

/** The filter's own sentence as the heading, the kinds people ask for most, and what narrows the list. */
export function ExplorerHead({
  path,
  filter,
  go,
  sentence,
  parts,
}: {
  path: string;
  filter: Filter;
  go?: Go;
  sentence: string;
  parts: readonly FilterPart[];
}) {
  return (
    <header className="explorer-head">
      <h1>
        <bdi>{sentence}</bdi>
      </h1>
      <nav aria-label="Kinds">
        <ul className="presets">
          {PRESETS.map(({ label, kinds }) => (
            <li key={label}>
              <FilterLink
                path={path}
                to={changeFilter(filter, { kind: [...kinds] })}
                go={go}
                aria-current={isSame(filter.kind, kinds) ? 'true' : undefined}
              >
                {label}
              </FilterLink>
            </li>
          ))}
        </ul>
      </nav>
      <FilterChips path={path} parts={parts} go={go} />
    </header>
  );
}

function isSame(some: readonly Kind[], others: readonly Kind[]) {
  return some.length === others.length && others.every((kind) => some.includes(kind));
}
