import { type SQL, sql } from 'drizzle-orm';
import { splitExtract } from '@/lib/legislation/extract';
import type { Filter, Sort } from '@/lib/legislation/filter';
import { cursorSelection } from '@/lib/legislation/filter-cursor';
import type { ItemPage, ItemSummary, ListedItem, Page } from '@/lib/legislation/types';
import { type Db, rows } from '../client';
import { items } from '../schema';
import type { StoredCity } from './cities';
import { committeeColumn, type SummaryRow, sponsorsColumn, summaryColumns, summaryOf } from './item-summary';
import { keptPage } from './kept-page';
import { beyond, cursorFor, type ListAnswer, type Order, orderBy, pageOf } from './keyset';
import { extractColumn, searchQuery } from './search';
import { suggestSearch } from './suggest';
import { itemsWhere, listedIn } from './where';

const waitingSince = sql`(case when ${items.outcome} is null then ${items.since} end)`;

const ORDERS: Record<Sort, Order> = {
  'last-action': { key: sql`${items.lastActionOn}`, id: sql`${items.id}`, descending: true, cast: 'date' },
  introduced: { key: sql`${items.introducedOn}`, id: sql`${items.id}`, descending: true, cast: 'date' },
  number: { key: sql`${items.numberSort}`, id: sql`${items.id}`, descending: false, cast: 'text' },
  relevance: { key: sql`found.rank`, id: sql`${items.id}`, descending: true, cast: 'integer' },
  'longest-waiting': { key: waitingSince, id: sql`${items.id}`, descending: false, cast: 'date' },
};

/**
 * One page of the items under a filter, in its order, with the count of all. One statement once the city's index
 * is kept. Empty `data` with total 0: nothing matches. Throws AppError `bad-argument` on a cursor of another list.
 */
export async function listItems(db: Db, city: StoredCity, filter: Filter): Promise<ItemPage> {
  const page = await readPage(db, city, filter, extractColumn(city, filter.q));
  const isMissed = filter.q !== null && page.total === 0;
  return { ...page, suggestion: isMissed ? await suggestSearch(db, city, filter.q ?? '') : null };
}

async function readPage(db: Db, city: StoredCity, filter: Filter, extract: SQL): Promise<Page<ListedItem>> {
  const order = ORDERS[filter.sort];
  const selection = cursorSelection('legislation', filter);
  const cursor = cursorFor('legislation', selection, filter.cursor);
  const kept = await keptPage(db, city, filter, cursor);
  const from = kept?.page ? sql`${items} join found on found.item_id = ${items.id}` : fromMatching(filter);
  const where = kept?.page ? listedIn(city) : itemsWhere(city, filter);
  const total = kept ? sql`${kept.total}::integer` : sql`(select count(*) from ${from} where ${where})`;
  const [answer] = await rows<ListAnswer<ListedRow>>(
    db,
    sql`with ${kept?.page ? sql`found as materialized (${kept.page}),` : matching(city, filter)} page as (
      select ${summaryColumns}, ${order.key} as sort_key
      from ${from} where ${where} and ${beyond(order, cursor)}
      order by ${orderBy(order, cursor)} limit ${filter.limit + 1})
    select ${total} as total,
      (select json_agg(listed order by ${orderBy(listedOrder(order), cursor)})
        from (select items.*, ${committeeColumn(city)}, ${sponsorsColumn(city)}, ${extract} from page as items) as listed) as listed`,
  );
  const at = { scope: 'legislation', selection, cursor, limit: filter.limit } as const;
  return pageOf(city, answer, at, (row) => ({
    ...summaryOf(city, row),
    sponsorCount: row.sponsors?.length ?? 0,
    extract: splitExtract(row.extract),
  }));
}

/**
 * Every item under a filter in its order, from its cursor on, read in pieces so that a whole record is never held.
 * One statement a piece.
 */
export async function* eachItem(db: Db, city: StoredCity, filter: Filter): AsyncGenerator<ItemSummary> {
  let piece: Filter | null = { ...filter, limit: PIECE };
  while (piece) {
    const page: Page<ItemSummary> = await readPage(db, city, piece, extractColumn(city, null));
    yield* page.data;
    piece = page.next === null ? null : { ...piece, cursor: page.next };
  }
}

const PIECE = 500;

const listedOrder = (order: Order) => ({ ...order, key: sql`listed.sort_key`, id: sql`listed.id` });

type ListedRow = SummaryRow & { sort_key: string | number | null; extract: string | null };

/** The CTE `found` of a filter's search with its comma, or nothing; goes after `with`. */
export function matching(city: { id: number }, filter: Filter): SQL {
  if (filter.q === null) return sql``;
  return sql`found as materialized (${searchQuery(city, filter.q, filter.sort === 'relevance')}),`;
}

/** `items`, narrowed to what the search found. */
export function fromMatching(filter: Filter): SQL {
  return filter.q === null ? sql`${items}` : sql`${items} join found on found.item_id = ${items.id}`;
}
