import type { StoredCity } from '@/db/cities/find-city';
import type { Db } from '@/db/engine/types';
import { type ResolvedFilter, resolveFilter } from '@/db/queries/explorer/resolve-filter';
import type { CursorScope } from '@/lib/legislation/filter-cursor';
import { parseFilter } from '@/lib/legislation/filter-parse';
import { refuse } from './api-error';

/** The filter a query asks for, with the names in it. Throws a 400 naming the first field that cannot be taken or is not known here. */
export async function readFilter(
  asked: { db: Db; city: StoredCity; query: URLSearchParams },
  scope: CursorScope,
): Promise<Pick<ResolvedFilter, 'filter' | 'names'>> {
  const { filter, problems } = parseFilter(asked.query, { scope });
  refuse(problems);
  const resolved = await resolveFilter(asked.db, asked.city, filter);
  refuse(resolved.problems);
  return resolved;
}
