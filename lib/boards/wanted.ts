import { NOT_COME } from '@/lib/dates/not-come';
import { realDay } from '@/lib/dates/real-day';
import type { FilterProblem, SearchParams } from '@/lib/legislation/filter-parse';

/** Which day of a board is meant, and which group of it; null = the city's today, every group. */
export type BoardWanted = { on: string | null; group: string | null };

/** The day and group of an address, with a sentence for what could not be read and for a day after `today`. */
export function parseBoardWanted(
  params: SearchParams,
  today: string,
): { wanted: BoardWanted; problems: FilterProblem[] } {
  const given = (key: 'on' | 'group') => {
    const value = params instanceof URLSearchParams ? params.get(key) : params[key];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 300) || null;
  };
  const on = given('on');
  const message = on === null ? null : problemOf(on, today);
  const problems = message === null ? [] : [{ field: 'on', message }];
  return { wanted: { on: message === null ? on : null, group: given('group') }, problems };
}

function problemOf(on: string, today: string): string | null {
  if (!realDay(on)) return 'The day must be written as 2026-08-21.';
  return on > today ? NOT_COME : null;
}

/** The address of a board, its export or its place in the API: `path` with the day and group that differ from the default. */
export function boardHref(path: string, { on, group }: Partial<BoardWanted>): string {
  const params = new URLSearchParams();
  if (on) params.set('on', on);
  if (group) params.set('group', group);
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}
