import { keepPlace } from '@/lib/address/keep-place';
import { listAddress } from '@/lib/address/list';
import { LIMIT_DEFAULT } from '@/lib/legislation/filter';
import { type CursorScope, printCursor, readCursor } from '@/lib/legislation/filter-cursor';
import { OTHER_LIST } from '@/lib/words/address-words';
import { refuse } from './api-error';

export type RowsPage<Row> = { data: Row[]; total: number; next: string | null; previous: string | null };

/**
 * The rows of a list that is read whole which a query asks for by `limit` and `cursor`: all of them where it names
 * neither. Names in `also` belong to the list. Throws a 400 naming the field that cannot be taken.
 */
export function pageOfRows<Row>(
  rows: readonly Row[],
  query: URLSearchParams,
  { scope, selection = '', also = [] }: { scope: CursorScope; selection?: string; also?: readonly string[] },
): RowsPage<Row> {
  const { values, problems } = keepPlace(listAddress.parse(query, also), scope, selection);
  refuse(problems);
  const place = values.cursor === null ? null : readCursor(scope, selection, values.cursor);
  if (place && place.id > rows.length) refuse([{ field: 'cursor', message: OTHER_LIST }]);
  const limit = values.limit ?? (place ? LIMIT_DEFAULT : Math.max(rows.length, 1));
  const first = Math.max(0, place?.direction === 'before' ? place.id - limit : (place?.id ?? 0));
  const end = place?.direction === 'before' ? place.id : first + limit;
  const at = (direction: 'after' | 'before', id: number) =>
    printCursor(scope, selection, { direction, key: null, id });
  return {
    data: rows.slice(first, end),
    total: rows.length,
    next: end < rows.length ? at('after', end) : null,
    previous: first > 0 ? at('before', first) : null,
  };
}
