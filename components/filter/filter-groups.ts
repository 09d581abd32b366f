import type { Filter } from '@/lib/legislation/filter';
import { CHOICES, MULTIPLE_KEYS, type MultipleKey } from '@/lib/legislation/filter-choices';
import { filterHref } from '@/lib/legislation/filter-print';

export type Group = { key: MultipleKey; legend: string; isOpen?: boolean };

const groupFor = (key: MultipleKey): Group => ({ key, ...CHOICES[key] });

/** Who carries an item, which the panel asks first and together with their part. */
export const SPONSORS = groupFor('sponsor');

/** The other filters of several values as the panel has them. */
export const GROUPS = MULTIPLE_KEYS.filter((key) => key !== 'sponsor' && key !== 'role').map(groupFor);

/** The filter an address names, or null. */
export function groupOf(text: string) {
  const key = MULTIPLE_KEYS.find((one) => one === text);
  return key ? groupFor(key) : null;
}

/** The page of every value of one filter, for the list at `path`. */
export function choosePath(path: string, key: MultipleKey, filter: Filter): string {
  return filterHref(`${path}/choose/${key}`, { ...filter, cursor: null });
}
