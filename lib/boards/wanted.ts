import { realDay } from '@/lib/dates/real-day';
import type { FilterProblem, SearchParams } from '@/lib/legislation/filter-parse';

/** Which day of a board is meant, and which group of it; null = the city's today, every group. */
export type BoardWanted = { on: string | null; group: string | null };

/** The day and group of an address, with a sentence for what could not be read. */
export function parseBoardWanted(params: SearchParams): { wanted: BoardWanted; problems: FilterProblem[] } {
  const given = (key: 'on' | 'group') => {
    const value = params instanceof URLSearchParams ? params.get(key) : params[key];
    return (typeof value === 'string' ? value : (value?.[0] ?? '')).slice(0, 300) || null;
  };
  const on = given('on');
  const isDay = on === null || realDay(on);
  const problems = isDay ? [] : [{ field: 'on', message: 'The day must be written as 2026-08-21.' }];
  return { wanted: { on: isDay ? on : null, group: given('group') }, problems };
}

/** The address of a board, its export or its place in the API: `path` with the day and group that differ from the default. */
export function boardHref(path: string, { on, group }: Partial<BoardWanted>): string {
  const params = new URLSearchParams();
  if (on) params.set('on', on);
  if (group) params.set('group', group);
  const query = params.toString();
  return query ? `${path}?${query}` : path;
}
