'use client';

import { changeFilter, defaultSort, type Filter, SORTS, type Sort } from '@/lib/legislation/filter';
import type { Go } from '../filter/use-address-filter';

const LABELS: Record<Sort, string> = {
  'last-action': 'Latest action',
  introduced: 'Latest introduced',
  number: 'Number',
  relevance: 'Best match',
  'longest-waiting': 'Longest waiting',
};

/** The order of a list. The default order has no value, so that an untouched form says nothing of it. */
export function SortSelect({ filter, go, form }: { filter: Filter; go?: Go; form: string }) {
  const usual = defaultSort(filter);
  const offered = SORTS.filter((sort) => sort !== usual && (sort !== 'relevance' || filter.q !== null));
  const value = filter.sort === usual ? '' : filter.sort;
  return (
    <label className="sort-select">
      Order
      <select
        className="select"
        name="sort"
        form={form}
        {...(go
          ? {
              value,
              onChange: (event) => {
                const sort = [usual, ...offered].find((one) => one === event.target.value) ?? usual;
                go(changeFilter(filter, { sort }), 'push');
              },
            }
          : { defaultValue: value })}
      >
        <option value="">{LABELS[usual]}</option>
        {offered.map((sort) => (
          <option value={sort} key={sort}>
            {LABELS[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}
