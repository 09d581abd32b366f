'use client';

import type { Filter } from '@/lib/legislation/filter';
import type { ItemRow } from '@/lib/views/items';
import type { Go } from '../filter/use-address-filter';
import { ResultRow } from './result-row';
import { walkRows } from './row-keys';
import { SortHeader } from './sort-header';
import type { TableChoice } from './table-choice';

/** The items of one page; headers sort, arrow keys and j/k walk the rows while the focus is among them. */
export function ResultsTable({
  items,
  caption,
  citySlug,
  process,
  path,
  filter,
  go,
  isBusy,
  choice,
}: {
  items: readonly ItemRow[];
  caption: string;
  citySlug: string;
  /** Whose words for kinds are used. */
  process: string | null;
  path: string;
  filter: Filter;
  go?: Go;
  /** Whether other rows are awaited in place of these. */
  isBusy: boolean;
  choice: TableChoice;
}) {
  const sorting = { path, filter, go };
  const hasIntroduced = filter.sort === 'introduced' || knowsIntroduced(items);
  return (
    <table
      className="table results"
      data-stack=""
      data-dense={choice.isDense ? '' : undefined}
      data-hidden={choice.hidden.join(' ') || undefined}
      aria-busy={isBusy}
      onKeyDown={walkRows}
    >
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <SortHeader {...sorting} sort="number" direction="ascending">
            Number and title
          </SortHeader>
          <th scope="col" data-column="status">
            Status
          </th>
          <th scope="col" data-column="carried">
            Carried by
          </th>
          {hasIntroduced ? (
            <SortHeader {...sorting} sort="introduced" direction="descending" column="introduced">
              Introduced
            </SortHeader>
          ) : null}
          <SortHeader {...sorting} sort="last-action" direction="descending" column="last">
            Last action
          </SortHeader>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ResultRow
            item={item}
            citySlug={citySlug}
            process={process}
            hasIntroduced={hasIntroduced}
            key={item.slug}
          />
        ))}
      </tbody>
    </table>
  );
}

function knowsIntroduced(items: readonly ItemRow[]) {
  return items.filter((item) => item.introducedOn !== null).length * 2 > items.length;
}
