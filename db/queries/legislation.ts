import { type SQL, sql } from 'drizzle-orm';
import type { Filter, Sort } from '@/lib/legislation/filter';
import { cursorSelection } from '@/lib/legislation/filter-cursor';
import type { ItemSummary, Page } from '@/lib/legislation/types';
import { type Db, rows } from '../client';
import { items } from '../schema';
import type { StoredCity } from './cities';
import { committeeColumn, type SummaryRow, sponsorsColumn, summaryColumns, summaryOf } from './item-summary';
import { beyond, cursorFor, type ListAnswer, type Order, orderBy, pageOf } from './keyset';
import { searchQuery } from './search';
import { itemsWhere } from './where';

const waitingSince = sql`(case when ${items.outcome} is null then ${items.since} end)`;

const ORDERS: Record<Sort, Order> = {
  'last-action': { key: sql`${items.lastActionOn}`, id: sql`${items.id}`, descending: true, cast: 'date' },
  introduced: { key: sql`${items.introducedOn}`, id: sql`${items.id}`, descending: true, cast: 'date' },
  number: { key: sql`${items.numberSort}`, id: sql`${items.id}`, descending: false, cast: 'text' },
  relevance: { key: sql`found.rank`, id: sql`${items.id}`, descending: true, cast: 'integer' },
  'longest-waiting': { key: waitingSince, id: sql`${items.id}`, descending: false, cast: 'date' },
};

/**
 * One page of the items under a filter, in its order, with the count of all. One statement. Empty `data` with
 * total 0: nothing matches. Throws AppError `bad-argument` on a cursor of another list.
 */
export async function listItems(db: Db, city: StoredCity, filter: Filter): Promise<Page<ItemSummary>> {
  const order = ORDERS[filter.sort];
  const selection = cursorSelection('legislation', filter);
  const cursor = cursorFor('legislation', selection, filter.cursor);
  const [answer] = await rows<ListAnswer<ListedRow>>(
    db,
    sql`with ${matching(city, filter)} page as (
      select ${summaryColumns}, ${order.key} as sort_key
      from ${fromMatching(filter)} where ${itemsWhere(city, filter)} and ${beyond(order, cursor)}
      order by ${orderBy(order, cursor)} limit ${filter.limit + 1})
    select (select count(*) from ${fromMatching(filter)} where ${itemsWhere(city, filter)}) as total,
      (select json_agg(listed order by ${orderBy(listedOrder(order), cursor)})
        from (select items.*, ${committeeColumn}, ${sponsorsColumn} from page as items) as listed) as listed`,
  );
  const at = { scope: 'legislation', selection, cursor, limit: filter.limit } as const;
  return pageOf(city, answer, at, (row) => summaryOf(city, row));
}

/**
 * Every item under a filter in its order, from its cursor on, read in pieces so that a whole record is never held.
 * One statement a piece.
 */
export async function* eachItem(db: Db, city: StoredCity, filter: Filter): AsyncGenerator<ItemSummary> {
  let piece: Filter | null = { ...filter, limit: PIECE };
  while (piece) {
    const page: Page<ItemSummary> = await listItems(db, city, piece);
    yield* page.data;
    piece = page.next === null ? null : { ...piece, cursor: page.next };
  }
}

const PIECE = 500;

const listedOrder = (order: Order) => ({ ...order, key: sql`listed.sort_key`, id: sql`listed.id` });

type ListedRow = SummaryRow & { sort_key: string | number | null };

/** The CTE `found` of a filter's search with its comma, or nothing; goes after `with`. */
export function matching(city: { id: number }, filter: Filter): SQL {
  if (filter.q === null) return sql``;
  return sql`found as materialized (${searchQuery(city, filter.q, filter.sort === 'relevance')}),`;
}

/** `items`, narrowed to what the search found. */
export function fromMatching(filter: Filter): SQL {
  return filter.q === null ? sql`${items}` : sql`${items} join found on found.item_id = ${items.id}`;
}
