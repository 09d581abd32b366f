import { type SQL, sql } from 'drizzle-orm';
import { prepared } from '../../engine/prepared';
import type { Db } from '../../engine/types';
import { items } from '../../schema';
import { committeeColumn, type SummaryRow, sponsorsColumns, summaryColumns } from '../items/item-summary';
import { listedIn } from './filter-condition';
import type { ListPosition } from './index-page';
import { extractColumn } from './search';

/** An item of a list with what it is sorted by; `extract` is null without a search. */
export type ListedRow = SummaryRow & {
  sponsor_count: number;
  sort_key: string | number | null;
  extract: string | null;
};

/** What rows carry beside the item: extracts of which search, and how many of its sponsors; null: none, and all. */
export type Carried = { extractOf: string | null; sponsorsMost: number | null };

/**
 * The rows at positions known from memory, in their order. A position whose item the source no longer lists is passed
 * over. One statement.
 */
export async function itemsById(
  db: Db,
  city: { id: number },
  positions: readonly ListPosition[],
  { extractOf: q, sponsorsMost: most }: Carried,
): Promise<ListedRow[]> {
  if (positions.length === 0) return [];
  const values = { city: city.id, ids: positions.map(({ id }) => id), q, most };
  const stored = await (q === null ? rowsByIds : rowsWithExtracts)(db, values);
  return withSortKeys(positions, stored);
}

/** The rows, each with the key its position is sorted by; null where it has none. */
export function withSortKeys<Row extends { id: number }>(
  positions: readonly ListPosition[],
  stored: readonly Row[],
) {
  const keys = new Map(positions.map(({ id, key }) => [id, key]));
  return stored.map((row) => ({ ...row, sort_key: keys.get(row.id) ?? null }));
}

/** The end of a prepared statement over `items`: those of a city that are listed still, as the ids asked for stand. */
export const itemsInOrder = (city: { id: SQL }) => sql`from unnest(${sql.placeholder('ids')}::bigint[])
    with ordinality as wanted(id, place)
  join ${items} on ${items.id} = wanted.id and ${listedIn(city)} order by wanted.place`;

const city = { id: sql`${sql.placeholder('city')}` };
const rowsByIds = prepared<ListedRow>('list', () => statement(sql`null::text as extract`));
const rowsWithExtracts = prepared<ListedRow>('list-extracts', () =>
  statement(extractColumn(city, sql`${sql.placeholder('q')}::text`)),
);

function statement(extract: SQL) {
  const sponsors = sponsorsColumns(city, sql`${sql.placeholder('most')}::bigint`);
  return sql`select ${summaryColumns}, ${committeeColumn(city)}, ${sponsors}, ${extract} ${itemsInOrder(city)}`;
}
