import { type Filter, MULTIPLE_KEYS, type MultipleKey } from '@/lib/legislation/filter';
import { filterHref } from '@/lib/legislation/filter-print';

/** What each filter of several values is called, in the order of the panel; the open ones are asked for most. */
export const GROUPS: readonly { key: MultipleKey; legend: string; isOpen?: boolean }[] = [
  { key: 'sponsor', legend: 'Council member', isOpen: true },
  { key: 'role', legend: 'Member’s part' },
  { key: 'kind', legend: 'Kind', isOpen: true },
  { key: 'stage', legend: 'Stage', isOpen: true },
  { key: 'outcome', legend: 'Outcome', isOpen: true },
  { key: 'route', legend: 'How it became law' },
  { key: 'activity', legend: 'Activity' },
  { key: 'committee', legend: 'Committee' },
  { key: 'year', legend: 'Year' },
  { key: 'topic', legend: 'Topic' },
];

/** The filter an address names, or null. */
export function groupOf(text: string) {
  const key = MULTIPLE_KEYS.find((one) => one === text);
  return GROUPS.find((group) => group.key === key) ?? null;
}

/** The page of every value of one filter, for the list at `path`. */
export function choosePath(path: string, key: MultipleKey, filter: Filter): string {
  return filterHref(`${path}/choose/${key}`, { ...filter, cursor: null });
}
