import type { SearchParams } from '@/lib/legislation/filter-parse';

/** Whether an address asks that every value of the filters be offered, and the rest of what it asks. */
export function readEveryValue(params: SearchParams): { params: SearchParams; isAll: boolean } {
  if (params instanceof URLSearchParams) {
    const rest = new URLSearchParams([...params].filter(([name]) => name !== 'values'));
    return { params: rest, isAll: params.get('values') === 'all' };
  }
  const { values, ...rest } = params;
  return { params: rest, isAll: values === 'all' };
}

/** The same address with every value of the filters offered. */
export function withEveryValue(href: string): string {
  return `${href}${href.includes('?') ? '&' : '?'}values=all`;
}
