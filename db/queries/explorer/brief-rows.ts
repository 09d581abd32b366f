import { type SQL, sql } from 'drizzle-orm';
import { splitExtract } from '@/lib/legislation/extract';
import type { ItemRow } from '@/lib/views/items';
import { prepared } from '../../engine/prepared';
import { items } from '../../schema';
import { sponsorsColumns } from '../items/item-summary';
import { itemsInOrder, type RowsById } from './items-by-id';
import { extractColumn } from './search';

/** As much of a title as a row can show, in characters; some run to hundreds of thousands. */
const TITLE_MOST = 400;
const most = sql.raw(String(TITLE_MOST));

/**
 * Items as far as the rows of a list show them: each with its first `sponsorsMost` sponsors and the beginning of its
 * titles.
 */
export function briefRows(sponsorsMost: number): RowsById<ItemRow> {
  return async (db, city, ids, q) => {
    const values = { city: city.id, ids, q, most: sponsorsMost };
    const stored = await (q === null ? plainRows : rowsWithExtracts)(db, values);
    return stored.map((row) => rowOf(city, row));
  };
}

type StoredRow = Omit<ItemRow, 'status' | 'sponsors' | 'sponsorCount' | 'url' | 'extract'> &
  ItemRow['status'] & {
    id: number;
    sponsors: ItemRow['sponsors'] | null;
    sponsor_count: number;
    extract: string | null;
  };

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
