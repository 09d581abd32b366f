import { type SQL, sql } from 'drizzle-orm';
import { splitExtract } from '@/lib/legislation/extract';
import type { Filter, Sort } from '@/lib/legislation/filter';
import { type Cursor, cursorSelection } from '@/lib/legislation/filter-cursor';
import type { ItemPage, ItemSummary, ListedItem, Page } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { beyond, cursorFor, type ListAnswer, orderBy, pageOf, type SortOrder } from '../../reading/keyset';
import { items } from '../../schema';
import { committeeColumn, sponsorsColumns, summaryColumns, summaryOf } from '../items/item-summary';
import { itemsWhere } from './filter-condition';
import { indexPage } from './index-page';
import { type Carried, itemsById, type ListedRow } from './items-by-id';
import { extractColumn, searchQuery } from './search';
import { suggestSearch } from './suggest';

const waitingSince = sql`(case when ${items.outcome} is null then ${items.since} end)`;

const ORDERS: Record<Sort, SortOrder> = {
  'last-action': { key: sql`${items.lastActionOn}`, id: sql`${items.id}`, descending: true, cast: 'date' },
  introduced: { key: sql`${items.introducedOn}`, id: sql`${items.id}`, descending: true, cast: 'date' },
  number: { key: sql`${items.numberSort}`, id: sql`${items.id}`, descending: false, cast: 'text' },
  relevance: { key: sql`found.rank`, id: sql`${items.id}`, descending: true, cast: 'integer' },
  'longest-waiting': { key: waitingSince, id: sql`${items.id}`, descending: false, cast: 'date' },
};

/**
 * One page of the items under a filter, in its order, with the count of all. One statement once the city's index
 * is kept. Each item has its first `sponsorsMost` sponsors (null: all) and their count. Empty `data` with total 0:
 * nothing matches. Throws AppError `bad-argument` on a cursor of another list.
 */
export async function listItems(
  db: Db,
  city: StoredCity,
  filter: Filter,
  { sponsorsMost = null }: { sponsorsMost?: number | null } = {},
): Promise<ItemPage> {
  const page = await readPage(db, city, filter, { extractOf: filter.q, sponsorsMost });
  const isMissed = filter.q !== null && page.total === 0;
  return { ...page, suggestion: isMissed ? await suggestSearch(db, city, filter.q ?? '') : null };
}

async function readPage(
  db: Db,
  city: StoredCity,
  filter: Filter,
  carried: Carried,
): Promise<Page<ListedItem>> {
  const selection = cursorSelection('legislation', filter);
  const cursor = cursorFor('legislation', selection, filter.cursor);
  const kept = await indexPage(db, city, filter, cursor);
  const answer = kept?.positions
    ? { total: kept.total, listed: await itemsById(db, city, kept.positions, carried) }
    : await rowsBySql(db, city, filter, { cursor, carried, total: kept?.total ?? null });
  const at = { scope: 'legislation', selection, cursor, limit: filter.limit } as const;
  return pageOf(city, answer, at, (row) => ({
    ...summaryOf(city, row),
    sponsorCount: row.sponsor_count,
    extract: splitExtract(row.extract),
  }));
}

type SqlPage = { cursor: Cursor | null; carried: Carried; total: number | null };

/** What only the database knows: the rows by an order, and the count where it is not known. */
async function rowsBySql(db: Db, city: StoredCity, filter: Filter, { cursor, carried, total }: SqlPage) {
  const order = ORDERS[filter.sort];
  const from = searchedItems(filter);
  const where = itemsWhere(city, filter);
  const { extractOf } = carried;
  const extract = extractOf === null ? sql`null::text as extract` : extractColumn(city, sql`${extractOf}`);
  const [answer] = await rows<ListAnswer<ListedRow>>(
    db,
    sql`with ${searchCte(city, filter)} page as (
      select ${summaryColumns}, ${order.key} as sort_key
      from ${from} where ${where} and ${beyond(order, cursor)}
      order by ${orderBy(order, cursor)} limit ${filter.limit + 1})
    select ${total === null ? sql`(select count(*) from ${from} where ${where})` : sql`${total}::integer`} as total,
      (select json_agg(listed order by ${orderBy(listedOrder(order), cursor)})
        from (select items.*, ${committeeColumn(city)}, ${sponsorsColumns(city, sql`${carried.sponsorsMost}::bigint`)}, ${extract} from page as items) as listed) as listed`,
  );
  return answer;
}

/**
 * Every item under a filter in its order, from its cursor on, read in pieces so that a whole record is never held.
 * One statement a piece.
 */
export async function* eachItem(db: Db, city: StoredCity, filter: Filter): AsyncGenerator<ItemSummary> {
  let piece: Filter | null = { ...filter, limit: PIECE };
  while (piece) {
    const page: Page<ItemSummary> = await readPage(db, city, piece, EVERYTHING_CARRIED);
    yield* page.data;
    piece = page.next === null ? null : { ...piece, cursor: page.next };
  }
}

const PIECE = 500;
const EVERYTHING_CARRIED: Carried = { extractOf: null, sponsorsMost: null };

const listedOrder = (order: SortOrder) => ({ ...order, key: sql`listed.sort_key`, id: sql`listed.id` });

/** The CTE `found` of a filter's search with its comma, or nothing; goes after `with`. */
export function searchCte(city: { id: number }, filter: Filter): SQL {
  if (filter.q === null) return sql``;
  return sql`found as materialized (${searchQuery(city, filter.q, filter.sort === 'relevance')}),`;
}

/** `items`, narrowed to what the search found. */
export function searchedItems(filter: Filter): SQL {
  return filter.q === null ? sql`${items}` : sql`${items} join found on found.item_id = ${items.id}`;
}
