import type { Filter } from '@/lib/legislation/filter';
import { CHOICES, MULTIPLE_KEYS, type MultipleKey } from '@/lib/legislation/filter-choices';
import { filterHref } from '@/lib/legislation/filter-print';

/** Every filter of several values as the panel has it: who carries an item first. */
export const GROUPS: readonly { key: MultipleKey; legend: string; isOpen?: boolean }[] = [
  ...MULTIPLE_KEYS.filter((key) => key === 'sponsor' || key === 'role'),
  ...MULTIPLE_KEYS.filter((key) => key !== 'sponsor' && key !== 'role'),
].map((key) => ({ key, ...CHOICES[key] }));

/** The filter an address names, or null. */
export function groupOf(text: string) {
  const key = MULTIPLE_KEYS.find((one) => one === text);
  return GROUPS.find((group) => group.key === key) ?? null;
}

/** The page of every value of one filter, for the list at `path`. */
export function choosePath(path: string, key: MultipleKey, filter: Filter): string {
  return filterHref(`${path}/choose/${key}`, { ...filter, cursor: null });
}
