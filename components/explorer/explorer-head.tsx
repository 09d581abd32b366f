'use client';

import { changeFilter, type Filter, ORDINANCE_KINDS } from '@/lib/legislation/filter';
import type { FilterPart } from '@/lib/legislation/filter-parts';
import { ordinancesNoun } from '@/lib/status/cities/nouns';
import type { Facet } from '@/lib/views/facets';
import { capitalized } from '@/lib/words/english';
import type { Kind } from '@/lib/words/vocabulary';
import { FilterChips } from '../filter/filter-chips';
import { FilterLink } from '../filter/filter-link';
import type { Go } from '../filter/use-address-filter';

type Preset = { label: string; kinds: readonly Kind[] };

const presetsOf = (process: string | null): readonly Preset[] => [
  { label: 'Everything', kinds: [] },
  { label: capitalized(ordinancesNoun(process)), kinds: ORDINANCE_KINDS },
  { label: 'Resolutions', kinds: ['resolution'] },
  { label: 'Executive orders', kinds: ['executive-order'] },
];

/** The presets, in the words of a city's process, that would show an item, and the one that is on; all of them where `counted` does not hold every kind. */
export function presetsFor(
  chosen: readonly Kind[],
  counted: readonly Facet[],
  isWhole: boolean,
  process: string | null,
): readonly Preset[] {
  const held = new Set(counted.filter(({ count }) => count > 0).map(({ value }) => value));
  return presetsOf(process).filter(
    ({ kinds }) =>
      !isWhole || kinds.length === 0 || isSame(chosen, kinds) || kinds.some((kind) => held.has(kind)),
  );
}

/** The filter's own sentence as the heading, the kinds people ask for most, and what narrows the list. */
export function ExplorerHead({
  path,
  filter,
  go,
  sentence,
  parts,
  presets,
}: {
  path: string;
  filter: Filter;
  go?: Go;
  sentence: string;
  parts: readonly FilterPart[];
  presets: readonly Preset[];
}) {
  return (
    <header className="explorer-head">
      <h1>
        <bdi>{sentence}</bdi>
      </h1>
      <nav aria-label="Kinds">
        <ul className="presets">
          {presets.map(({ label, kinds }) => (
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
