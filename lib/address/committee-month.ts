import type { SearchParams } from '../legislation/filter-parse';

/** Which month of a body an address asks for, `YYYY-MM`, and which page of it from 1 on; what cannot be read counts as absent. */
export function parseCommitteeMonth(params: SearchParams): { month: string | null; page: number } {
  const textOf = (key: string) => {
    const value = params instanceof URLSearchParams ? params.get(key) : params[key];
    return (typeof value === 'string' ? value : value?.[0]) ?? '';
  };
  const month = textOf('month');
  const page = textOf('page');
  return {
    month: /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(month) ? month : null,
    page: /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 1,
  };
}
