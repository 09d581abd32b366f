'use client';

import { changeFilter, defaultSort, type Filter, SORTS } from '@/lib/legislation/filter';
import { SORT_WORDS } from '@/lib/words/sort-words';
import type { Go } from '../filter/use-address-filter';

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
        <option value="">{SORT_WORDS[usual].label}</option>
        {offered.map((sort) => (
          <option value={sort} key={sort}>
            {SORT_WORDS[sort].label}
          </option>
        ))}
      </select>
    </label>
  );
}
