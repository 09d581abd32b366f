import { sql } from 'drizzle-orm';
import type { FeedEntry } from '@/lib/feeds/atom';
import type { Filter } from '@/lib/legislation/filter';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { items } from '../../schema';
import { itemsWhere } from '../explorer/filter-condition';
import { searchCte, searchedItems } from '../explorer/search';
import { type FactRow, factColumns, sentenceOfRow } from '../items/status-facts';

const ENTRIES = 50;

/**
 * The items under a filter (or the one of that slug) that changed last as far as we saw, newest first, at most fifty.
 * One statement. Empty: nothing matches. `origin` makes the addresses whole.
 */
export async function feedEntries(
  db: Db,
  city: StoredCity,
  { filter, item }: { filter: Filter; item: string | null },
  origin: string,
): Promise<FeedEntry[]> {
  const found = await rows<
    {
      slug: string;
      number: string | null;
      title: string;
      changed_at: string;
    } & FactRow
  >(
    db,
    sql`with ${searchCte(city, filter)} one as (select 1)
      select ${items.slug}, ${items.number}, coalesce(${items.shortTitle}, ${items.title}) as title, ${factColumns},
        ${items.changedAt}
      from ${searchedItems(filter)} where ${itemsWhere(city, filter)}
        and ${item === null ? sql`true` : sql`${items.slug} = ${item}`}
      order by ${items.changedAt} desc, ${items.lastActionOn} desc nulls last, ${items.id} desc limit ${ENTRIES}`,
  );
  return found.map((row) => ({
    url: `${origin}/${city.slug}/legislation/${row.slug}`,
    title: [row.number, row.title].filter(Boolean).join(': '),
    text: sentenceOfRow(city, row),
    changedAt: new Date(row.changed_at).toISOString(),
  }));
}
