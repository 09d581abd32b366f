import { defaultSort, type Filter, LIMIT_DEFAULT } from './filter';
import { MULTIPLE_KEYS } from './filter-choices';
import { DAY_KEYS } from './filter-days';

/**
 * The filter as one canonical query string without `?`: defaults left out, keys and values in order, no doubles.
 * Equal filters print alike, so it serves as query key. Empty for everything.
 */
export function printFilter(filter: Filter): string {
  return filterParams(filter).toString();
}

/** The address of a list under this filter, such as `/denver/legislation?stage=on-floor`. */
export function filterHref(path: string, filter: Filter): string {
  const query = printFilter(filter);
  return query ? `${path}?${query}` : path;
}

/** What decides which rows are meant and their order: the canonical form without `cursor` and `limit`. */
export function printSelection(filter: Filter): string {
  return printFilter({ ...filter, cursor: null, limit: LIMIT_DEFAULT });
}

function filterParams(filter: Filter): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of MULTIPLE_KEYS) {
    const values = [...new Set(filter[key].map(String))].toSorted();
    for (const value of values) params.append(key, value);
  }
  if (filter.q !== null) params.set('q', filter.q);
  for (const key of DAY_KEYS) {
    const day = filter[key];
    if (day !== null) params.set(key, day);
  }
  if (filter.routine !== 'show') params.set('routine', filter.routine);
  if (filter.sort !== defaultSort(filter)) params.set('sort', filter.sort);
  if (filter.limit !== LIMIT_DEFAULT) params.set('limit', String(filter.limit));
  if (filter.cursor !== null) params.set('cursor', filter.cursor);
  params.sort();
  return params;
}
