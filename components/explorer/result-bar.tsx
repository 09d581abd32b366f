'use client';

import type { Filter } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import { SortSelect } from './sort-select';
import type { Go } from './use-address-filter';

/** How many rows there are, said politely as it changes; their order; and the same rows on paper or as a file. */
export function ResultBar({
  path,
  filter,
  go,
  total,
  isLoading,
}: {
  path: string;
  filter: Filter;
  go: Go;
  total: number;
  isLoading: boolean;
}) {
  const all: Filter = { ...filter, cursor: null };
  return (
    <div className="result-bar" id="results" tabIndex={-1}>
      <p className="result-count" role="status">
        {isLoading ? 'Loading…' : countWords(total)}
      </p>
      <button className="button filters-button" data-quiet="" type="button" popoverTarget="explorer-form">
        Filters
      </button>
      <SortSelect filter={filter} go={go} form="explorer-form" />
      <ul className="inline-list result-uses">
        <li>
          <a href={filterHref(`${path}/export.csv`, all)} download="">
            Download CSV
          </a>
        </li>
        <li>
          <button className="link-button" type="button" data-needs-script="" onClick={() => window.print()}>
            Print
          </button>
        </li>
      </ul>
    </div>
  );
}

function countWords(total: number) {
  return total === 1 ? '1 item' : `${total.toLocaleString('en-US')} items`;
}
