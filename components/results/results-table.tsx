'use client';

import { useMemo } from 'react';
import { DataTable } from '@/components/ui/table/data-table';
import type { Filter } from '@/lib/legislation/filter';
import type { ItemRow } from '@/lib/views/items';
import type { Go } from '../filter/use-address-filter';
import { resultColumns } from './result-columns';
import { walkRows } from './row-keys';
import { SortLink } from './sort-link';
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
  const hasIntroduced = filter.sort === 'introduced' || knowsIntroduced(items);
  const columns = useMemo(
    () => resultColumns(citySlug, process, hasIntroduced),
    [citySlug, process, hasIntroduced],
  );
  return (
    <DataTable
      caption={caption}
      className="results"
      columns={columns}
      rows={items}
      nameOf={({ slug }) => slug}
      sorting={{
        by: filter.sort,
        link: (label, sorts) => (
          <SortLink path={path} filter={filter} go={go} {...sorts}>
            {label}
          </SortLink>
        ),
      }}
      data-dense={choice.isDense ? '' : undefined}
      data-hidden={choice.hidden.join(' ') || undefined}
      aria-busy={isBusy}
      onKeyDown={walkRows}
    />
  );
}

function knowsIntroduced(items: readonly ItemRow[]) {
  return items.filter((item) => item.introducedOn !== null).length * 2 > items.length;
}
