import { type SQL, sql } from 'drizzle-orm';
import { AppError } from '@/lib/errors';
import { type Cursor, type CursorScope, printCursor, readCursor } from '@/lib/legislation/filter-cursor';
import type { Page } from '@/lib/views/items';
import { OTHER_LIST } from '@/lib/words/address-words';

/** How a list is ordered: by `key`, rows without one last, then by `id` the same way round. */
export type SortOrder = {
  key: SQL;
  id: SQL;
  descending: boolean;
  cast: 'date' | 'text' | 'integer' | 'timestamptz';
};

/**
 * The order by which to read: the list’s own, or turned round when the page before a cursor is wanted; as the indexes
 * have it, whose every column is `nulls last`.
 */
export function orderBy(order: SortOrder, cursor: Cursor | null): SQL {
  const turned = cursor?.direction === 'before';
  const way = sql.raw(order.descending !== turned ? 'desc' : 'asc');
  const nulls = sql.raw(turned ? 'nulls first' : 'nulls last');
  return sql`${order.key} ${way} ${nulls}, ${order.id} ${way} ${nulls}`;
}

/** The condition that a row lies on the cursor's far side; true without a cursor. */
export function beyond(order: SortOrder, cursor: Cursor | null): SQL {
  if (!cursor) return sql`true`;
  const isAfter = cursor.direction === 'after';
  const sign = sql.raw(order.descending === isAfter ? '<' : '>');
  const { key, id } = order;
  if (cursor.key === null) {
    const beside = sql`(${key} is null and ${id} ${sign} ${cursor.id})`;
    return isAfter ? beside : sql`(${key} is not null or ${beside})`;
  }
  const at = sql`${cursor.key}::${sql.raw(order.cast)}`;
  const past = sql`(${key}, ${id}) ${sign} (${at}, ${cursor.id}::bigint)`;
  return isAfter ? sql`(${past} or ${key} is null)` : past;
}

type PagePlace = { scope: CursorScope; selection: string; cursor: Cursor | null; limit: number };

export type Edge = { sort_key: string | number | null; id: number };

/**
 * The page out of up to `limit + 1` rows read in `orderBy`, in the list's own order, with the cursors of its
 * neighbours: null where there is none.
 */
export function cutPage<T extends Edge>(
  read: T[],
  { scope, selection, cursor, limit }: PagePlace,
): { page: T[]; next: string | null; previous: string | null } {
  const isBefore = cursor?.direction === 'before';
  const kept = read.slice(0, limit);
  const page = isBefore ? kept.toReversed() : kept;
  const hasMore = read.length > limit;
  const token = (row: T | undefined, direction: Cursor['direction']) =>
    row ? printCursor(scope, selection, { direction, key: row.sort_key, id: row.id }) : null;
  return {
    page,
    next: hasMore || isBefore ? token(page.at(-1), 'after') : null,
    previous: (isBefore ? hasMore : cursor !== null) ? token(page[0], 'before') : null,
  };
}

/** The page that a list's one statement answered, each row as `show` has it, with the count of all. */
export function pageOf<Row extends Edge, Shown>(
  city: { asOf: string | null },
  answer: ListAnswer<Row> | undefined,
  at: PagePlace,
  show: (row: Row) => Shown,
): Page<Shown> {
  const { page, ...cursors } = cutPage(answer?.listed ?? [], at);
  return { data: page.map(show), total: answer?.total ?? 0, ...cursors, asOf: city.asOf };
}

/** What a list's statement gives: one row with the count and up to `limit + 1` rows. */
export type ListAnswer<Row> = { total: number; listed: Row[] | null };

/** The cursor of a filter that was parsed. Throws AppError `bad-argument` where it belongs to another list. */
export function cursorFor(scope: CursorScope, selection: string, text: string | null): Cursor | null {
  if (text === null) return null;
  const cursor = readCursor(scope, selection, text);
  if (!cursor) throw new AppError('bad-argument', OTHER_LIST);
  return cursor;
}
