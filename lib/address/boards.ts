import { NOT_COME } from '../dates/not-come';
import { realDay } from '../dates/real-day';
import type { FilterProblem, SearchParams } from '../legislation/filter-parse';

/** Which day of a board is meant, which group of it, and of which year's items; null = the city's today, every group, the day's own year. */
export type BoardFilter = { on: string | null; group: string | null; year: number | null };

/** The page of a board's rows an address asks for, from 1; 1 where it asks for none or for what is no page. */
export function parseBoardPage(params: SearchParams): number {
  const value = params instanceof URLSearchParams ? params.get('page') : params.page;
  return typeof value === 'string' && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
}

/** The day, group and year of an address, with a sentence for what could not be read and for a day after `today`. */
export function parseBoardFilter(
  params: SearchParams,
  today: string,
): { filter: BoardFilter; problems: FilterProblem[] } {
  const given = (key: 'on' | 'group' | 'year') => {
    const value = params instanceof URLSearchParams ? params.get(key) : params[key];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 300) || null;
  };
  const on = given('on');
  const year = given('year');
  const message = on === null ? null : problemOf(on, today);
  const isYear = year === null || /^[12]\d{3}$/.test(year);
  const problems = [
    ...(message === null ? [] : [{ field: 'on', message }]),
    ...(isYear ? [] : [{ field: 'year', message: 'The year must be written as 2026.' }]),
  ];
  const filter = {
    on: message === null ? on : null,
    group: given('group'),
    year: isYear && year ? Number(year) : null,
  };
  return { filter, problems };
}

function problemOf(on: string, today: string): string | null {
  if (!realDay(on)) return 'The day must be written as 2026-08-21.';
  return on > today ? NOT_COME : null;
}

/** The address of a board, its export or its place in the API: `path` with the day, group, year and page that differ from the default. */
export function boardHref(
  path: string,
  { on, group, year, page }: Partial<BoardFilter> & { page?: number },
): string {
  const params = new URLSearchParams();
  if (year) params.set('year', String(year));
  if (on) params.set('on', on);
  if (group) params.set('group', group);
  if (page && page > 1) params.set('page', String(page));
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}
