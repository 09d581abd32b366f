import type { SearchParams } from '../legislation/filter-parse';

/** Beyond this a table of members side by side can no longer be read. */
export const COMPARED_MOST = 4;

/** Whom an address asks to compare, each once, in its order; those beyond the most are left out. */
export function parseComparedMembers(params: SearchParams): string[] {
  const given = params instanceof URLSearchParams ? params.getAll('member') : [params.member].flat();
  const named = given.filter((slug): slug is string => typeof slug === 'string' && slug.length > 0);
  return [...new Set(named)].slice(0, COMPARED_MOST);
}
