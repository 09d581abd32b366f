'use client';

import type { Filter } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';
import type { RowPage } from '@/lib/views/items';
import { counted } from '@/lib/words/english';
import { rowsWords } from '@/lib/words/row-words';
import type { Go } from '../filter/use-address-filter';
import { SortSelect } from './sort-select';
import { type TableChoice, TableChoiceMenu } from './table-choice';

const FILES = [
  ['csv', 'Download CSV'],
  ['xlsx', 'Excel'],
  ['jsonl', 'JSON Lines'],
] as const;

/** How many rows there are, said politely as it changes; their order; and the same rows on paper or as a file. */
export function ResultBar({
  path,
  filter,
  go,
  page,
  isLoading,
  choice,
  change,
}: {
  path: string;
  filter: Filter;
  go: Go;
  page: RowPage;
  isLoading: boolean;
  choice: TableChoice;
  change: (choice: TableChoice) => void;
}) {
  const rows = rowsWords(page);
  const all: Filter = { ...filter, cursor: null };
  return (
    <div className="result-bar" id="results" tabIndex={-1}>
      <p className="result-count" role="status">
        {isLoading ? 'Loading…' : countWords(page.total)}
      </p>
      {rows ? <p className="print-only">{rows}</p> : null}
      <button className="button filters-button" data-quiet="" type="button" popoverTarget="explorer-form">
        Filters
      </button>
      <SortSelect filter={filter} go={go} form="explorer-form" />
      <TableChoiceMenu choice={choice} change={change} />
      <ul className="inline-list result-uses">
        {FILES.map(([ending, label]) => (
          <li key={ending}>
            <a href={filterHref(`${path}/export.${ending}`, all)} download="">
              {label}
            </a>
          </li>
        ))}
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
  return counted(total, 'item');
}
