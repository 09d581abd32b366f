import { type SQL, sql } from 'drizzle-orm';
import { splitExtract } from '@/lib/legislation/extract';
import type { ItemSummary, ListedItem } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import { prepared } from '../../engine/prepared';
import type { Db } from '../../engine/types';
import { items } from '../../schema';
import {
  committeeColumn,
  type SummaryRow,
  sponsorsColumns,
  summaryColumns,
  summaryOf,
} from '../items/item-summary';
import { listedIn } from './filter-condition';
import { extractColumn } from './search';

/**
 * Reads the rows of a page, in the order of its ids, in one statement; an item that the source no longer lists is
 * passed over. `q` is the search whose hits the rows show, null without one.
 */
export type RowsById<Row> = (
  db: Db,
  city: StoredCity,
  ids: readonly number[],
  q: string | null,
) => Promise<Row[]>;

/** Whole items, each with what a search hit in it and the first `sponsorsMost` (null: all) of its sponsors. */
export function listedItems(sponsorsMost: number | null = null): RowsById<ListedItem> {
  return async (db, city, ids, q) => {
    const values = { city: city.id, ids, q, most: sponsorsMost };
    const stored = await (q === null ? plainItems : itemsWithExtracts)(db, values);
    return stored.map((row) => ({
      ...summaryOf(city, row),
      sponsorCount: row.sponsor_count,
      extract: splitExtract(row.extract),
    }));
  };
}

/** Whole items as an export has them: with all sponsors, and nothing of what a search hit. */
export const exportedItems: RowsById<ItemSummary> = (db, city, ids) => listedItems()(db, city, ids, null);

/** The end of a prepared statement over `items`: those of a city that are listed still, as the ids asked for stand. */
export const itemsInOrder = (city: { id: SQL }) => sql`from unnest(${sql.placeholder('ids')}::bigint[])
    with ordinality as wanted(id, place)
  join ${items} on ${items.id} = wanted.id and ${listedIn(city)} order by wanted.place`;

type ListedItemRow = SummaryRow & { sponsor_count: number; extract: string | null };

const city = { id: sql`${sql.placeholder('city')}` };
const plainItems = prepared<ListedItemRow>('list', () => statement(sql`null::text as extract`));
const itemsWithExtracts = prepared<ListedItemRow>('list-extracts', () =>
  statement(extractColumn(city, sql`${sql.placeholder('q')}::text`)),
);

function statement(extract: SQL) {
  const sponsors = sponsorsColumns(city, sql`${sql.placeholder('most')}::bigint`);
  return sql`select ${summaryColumns}, ${committeeColumn(city)}, ${sponsors}, ${extract} ${itemsInOrder(city)}`;
}
