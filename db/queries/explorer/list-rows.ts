import { type SQL, sql } from 'drizzle-orm';
import { splitExtract } from '@/lib/legislation/extract';
import { type Filter, LIMIT_DEFAULT } from '@/lib/legislation/filter';
import { cursorSelection } from '@/lib/legislation/filter-cursor';
import { printFilter } from '@/lib/legislation/filter-print';
import type { ItemRow, ListedItem, RowPage } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import { prepared } from '../../engine/prepared';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { cursorFor, pageOf } from '../../reading/keyset';
import { items } from '../../schema';
import { sponsorsColumns } from '../items/item-summary';
import { indexPage, type ListPosition } from './index-page';
import { itemsInOrder, withSortKeys } from './items-by-id';
import { listItems } from './list-items';
import { extractColumn } from './search';

/** As much of a title as a row can show, in characters; some run to hundreds of thousands. */
const TITLE_MOST = 400;
const most = sql.raw(String(TITLE_MOST));

/**
 * What `listItems` gives, as far as the rows of a list show it: each with its first `sponsorsMost` sponsors and the
 * beginning of its titles. One statement once the city's index is kept; none where a page of the usual length was read before
 * in this state of the ledger. Throws as `listItems`.
 */
export async function listRows(
  db: Db,
  city: StoredCity,
  filter: Filter,
  sponsorsMost: number,
): Promise<RowPage> {
  const selection = cursorSelection('legislation', filter);
  const cursor = cursorFor('legislation', selection, filter.cursor);
  const kept = await indexPage(db, city, filter, cursor);
  if (!kept?.positions?.length) {
    const page = await listItems(db, city, filter, { sponsorsMost });
    return { ...page, data: page.data.map(rowOfItem) };
  }
  const { positions } = kept;
  const read = () => readRows(db, city, positions, { q: filter.q, most: sponsorsMost });
  const isUsual = filter.limit <= LIMIT_DEFAULT;
  const listed = isUsual
    ? await cached(db, city, 'rows', `${printFilter(filter)} ${sponsorsMost}`, read)
    : await read();
  const at = { scope: 'legislation', selection, cursor, limit: filter.limit } as const;
  const page = pageOf(city, { total: kept.total, listed }, at, (row) => rowOf(city, row));
  return { ...page, suggestion: null };
}

type StoredRow = Omit<ItemRow, 'status' | 'sponsors' | 'sponsorCount' | 'url' | 'extract'> &
  ItemRow['status'] & {
    id: number;
    sponsors: ItemRow['sponsors'] | null;
    sponsor_count: number;
    extract: string | null;
  };

async function readRows(
  db: Db,
  { id }: { id: number },
  positions: readonly ListPosition[],
  { q, most }: { q: string | null; most: number },
) {
  const values = { city: id, ids: positions.map((position) => position.id), q, most };
  const stored = await (q === null ? plainRows : rowsWithExtracts)(db, values);
  return withSortKeys(positions, stored);
}

const wanted = { id: sql`${sql.placeholder('city')}` };
const plainRows = prepared<StoredRow>('rows', () => statement(sql`null::text as extract`));
const rowsWithExtracts = prepared<StoredRow>('rows-extracts', () =>
  statement(extractColumn(wanted, sql`${sql.placeholder('q')}::text`)),
);

function statement(extract: SQL) {
  return sql`select ${items.id}, ${items.number}, ${items.slug}, ${items.kind},
      left(${items.title}, ${most}) as title, left(${items.shortTitle}, ${most}) as "shortTitle",
      ${items.introducedOn} as "introducedOn", ${items.lastActionOn} as "lastActionOn",
      ${items.lastActionPrecision} as "lastActionPrecision", ${items.stage}, ${items.outcome}, ${items.route},
      ${items.activity}, ${items.isInferred} as inferred,
      ${sponsorsColumns(wanted, sql`${sql.placeholder('most')}::bigint`)}, ${extract}
    ${itemsInOrder(wanted)}`;
}

function rowOf(city: { slug: string }, row: StoredRow): ItemRow {
  const { number, slug, kind, title, shortTitle, introducedOn, lastActionOn, lastActionPrecision } = row;
  const { stage, outcome, route, activity, inferred } = row;
  return {
    number,
    slug,
    kind,
    title,
    shortTitle,
    status: { stage, outcome, route, activity, inferred },
    sponsors: row.sponsors ?? [],
    sponsorCount: row.sponsor_count,
    introducedOn,
    lastActionOn,
    lastActionPrecision,
    url: `/${city.slug}/legislation/${slug}`,
    extract: splitExtract(row.extract),
  };
}

function rowOfItem(item: ListedItem): ItemRow {
  const { number, slug, kind, sponsors, sponsorCount, url, extract } = item;
  const title = item.title.slice(0, TITLE_MOST);
  const shortTitle = item.shortTitle?.slice(0, TITLE_MOST) ?? null;
  const { introducedOn, lastActionOn, lastActionPrecision } = item;
  const { stage, outcome, route, activity, inferred } = item.status;
  const status = { stage, outcome, route, activity, inferred };
  const days = { introducedOn, lastActionOn, lastActionPrecision };
  return { number, slug, kind, title, shortTitle, status, sponsors, sponsorCount, ...days, url, extract };
}
