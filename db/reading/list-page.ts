import { type SQL, sql } from 'drizzle-orm';
import type { CursorScope } from '@/lib/legislation/filter-cursor';
import type { Page } from '@/lib/views/items';
import type { StoredCity } from '../cities/find-city';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { beyond, cursorFor, type Edge, type ListAnswer, orderBy, pageOf, type SortOrder } from './keyset';

export type Listing = {
  /** The table whose rows are listed; `columns` and `joins` read it under its own name. */
  table: SQL;
  order: SortOrder;
  /** Where its rows are found: the table itself, or what it is joined with to narrow them. */
  from: SQL;
  where: SQL;
  /** What each row shows, and where that comes from: read for the rows of the page alone. */
  columns: SQL;
  joins?: SQL;
  /** A part of the statement that `from` reads, with a comma behind it. */
  before?: SQL;
};

/** What the place in a list is bound to, and how far it goes. */
export type Asked = { scope: CursorScope; selection: string; cursor: string | null; limit: number };

/**
 * One page of a list with the count of all: one statement, whose rows are cut before anything is joined to them.
 * `total` is the count where it is known. Throws AppError `bad-argument` on a cursor of another list.
 */
export async function listPage<Row extends Edge, Shown>(
  db: Db,
  city: StoredCity,
  { table, order, from, where, columns, joins = sql``, before = sql`` }: Listing,
  { scope, selection, cursor: place, limit }: Asked,
  show: (row: Row) => Shown,
  total: number | null = null,
): Promise<Page<Shown>> {
  const cursor = cursorFor(scope, selection, place);
  const listed = { ...order, key: sql`listed.sort_key`, id: sql`listed.id` };
  const count = total === null ? sql`(select count(*) from ${from} where ${where})` : sql`${total}::integer`;
  const [answer] = await rows<ListAnswer<Row>>(
    db,
    sql`with ${before} page as (
      select ${table}.*, ${order.key} as sort_key from ${from} where ${where} and ${beyond(order, cursor)}
      order by ${orderBy(order, cursor)} limit ${limit + 1})
    select ${count} as total, (select json_agg(listed order by ${orderBy(listed, cursor)}) from (
      select ${table}.sort_key, ${order.id} as id, ${columns} from page as ${table} ${joins}) as listed) as listed`,
  );
  return pageOf(city, answer, { scope, selection, cursor, limit }, show);
}
