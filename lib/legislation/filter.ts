import type { Kind } from '../words/vocabulary';
import { type Chosen, type MultipleKey, NOTHING_CHOSEN } from './filter-choices';
import { DAY_KEYS, type DayKey, eachDay } from './filter-days';

export const SORTS = ['last-action', 'introduced', 'number', 'relevance', 'longest-waiting'] as const;
export type Sort = (typeof SORTS)[number];

/** Routine items (lib/legislation/routine) are shown among the others, left out, or shown alone. */
export const ROUTINE_CHOICES = ['show', 'hide', 'only'] as const;
export type RoutineChoice = (typeof ROUTINE_CHOICES)[number];

/** Which rows, in which order, from where on: the one filter of pages, API, exports and query keys. */
export type Filter = Chosen &
  Record<DayKey, string | null> & {
    q: string | null;
    routine: RoutineChoice;
    sort: Sort;
    limit: number;
    cursor: string | null;
  };

export type SingleKey = 'q' | DayKey | 'routine' | 'sort' | 'limit' | 'cursor';
export const SINGLE_KEYS: readonly SingleKey[] = ['q', ...DAY_KEYS, 'routine', 'sort', 'limit', 'cursor'];
export type FilterKey = MultipleKey | SingleKey;

export const LIMIT_DEFAULT = 25;
export const LIMIT_MOST = 100;

/** "Ordinances" on screen. */
export const ORDINANCE_KINDS: readonly Kind[] = ['bill', 'initiated-ordinance', 'referred-question'];

export const EVERYTHING: Filter = {
  q: null,
  ...NOTHING_CHOSEN,
  ...eachDay(null),
  routine: 'show',
  sort: 'last-action',
  limit: LIMIT_DEFAULT,
  cursor: null,
};

/** The order that holds where none is asked for: by relevance with a search, else by last action. */
export function defaultSort(filter: Pick<Filter, 'q'>): Sort {
  return filter.q === null ? 'last-action' : 'relevance';
}

/**
 * The filter with some of it replaced, from its first page on. A sort that was the default stays the default,
 * and relevance without a search becomes it.
 */
export function changeFilter(filter: Filter, change: Partial<Filter>): Filter {
  const next = { ...filter, cursor: null, ...change };
  const wasDefault = change.sort === undefined && filter.sort === defaultSort(filter);
  const isSenseless = next.q === null && next.sort === 'relevance';
  return wasDefault || isSenseless ? { ...next, sort: defaultSort(next) } : next;
}

/** A whole filter from the parts that matter: `filterOf({ stage: ['on-floor'] })`. */
export function filterOf(parts: Partial<Filter>): Filter {
  return changeFilter(EVERYTHING, parts);
}
