import { and, eq, gte, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { type Filter, type FilterKey, filterOf } from '@/lib/legislation/filter';
import { cursorSelection } from '@/lib/legislation/filter-cursor';
import { wholeMonths } from '@/lib/legislation/whole-months';
import { counting } from '@/lib/views/figures';
import type { Page, TimelineEntry } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { cached } from '../../reading/cached';
import { keptCounts } from '../../reading/kept-counts';
import type { Edge, SortOrder } from '../../reading/keyset';
import { listPage } from '../../reading/list-page';
import { actions, items } from '../../schema';
import { itemsWhere } from '../explorer/filter-condition';
import { searchCte, searchedItems } from '../explorer/search';
import { type ActionRow, actionJson, actionOf } from '../items/action-columns';

/** Newest first, undated last. */
const TIMELINE_ORDER: SortOrder = {
  key: sql`${actions.on}`,
  id: sql`${actions.id}`,
  descending: true,
  cast: 'date',
};

/** On the timeline `from` and `to` speak of the action's own day. */
const OWN_DAYS: readonly FilterKey[] = ['from', 'to'];

/**
 * One page of what happened to the items under a filter, newest first, undated last, with the count of all.
 * `from` and `to` bound the action's own day. One statement, and one more for the count at each state of the ledger.
 * Throws as listItems.
 */
export function listTimeline(db: Db, city: StoredCity, filter: Filter): Promise<Page<TimelineEntry>> {
  return readTimeline<EntryRow, TimelineEntry>(db, city, filter, {
    action: actionJson,
    item: itemJson,
    show: (row) => entryOf(city, row),
  });
}

type EntryColumns<Row, Shown> = { action: SQL; item: SQL; show: (row: Row) => Shown };

/** One page of the timeline with as much of each action and its item, as JSON, as `show` wants of them. */
export async function readTimeline<Row extends Edge, Shown>(
  db: Db,
  city: StoredCity,
  filter: Filter,
  { action, item, show }: EntryColumns<Row, Shown>,
): Promise<Page<Shown>> {
  const total = await countActions(db, city, filter);
  const { cursor, limit } = filter;
  return listPage(
    db,
    city,
    {
      table: sql`actions`,
      order: TIMELINE_ORDER,
      before: searchCte(city, filter),
      from: timelineFrom(filter),
      where: timelineWhere(city, filter),
      columns: sql`${action} as action, ${item} as item`,
      joins: sql`join ${items} on ${items.cityId} = ${actions.cityId} and ${items.id} = ${actions.itemId}`,
    },
    { scope: 'timeline', selection: cursorSelection('timeline', filter), cursor, limit },
    show,
    total,
  );
}

/** How many actions a filter shows, once for each state of the ledger: of whole months by the counts of the months. */
async function countActions(db: Db, city: StoredCity, filter: Filter): Promise<number> {
  const span = wholeMonths(filter);
  if (span) {
    const months = await countMonths(db, city, { ...filter, from: null, to: null });
    return months
      .filter(({ month }) => month >= (span.from ?? month) && month <= (span.to ?? month))
      .reduce((sum, { count }) => sum + count, 0);
  }
  return cached(db, city, 'actions', cursorSelection('timeline', filter), async () => {
    const [row] = await rows<{ total: number }>(
      db,
      sql`with ${searchCte(city, filter)} counted as (
        select count(*) as total from ${timelineFrom(filter)} where ${timelineWhere(city, filter)})
      select total from counted`,
    );
    return row?.total ?? 0;
  });
}

type MonthCount = { month: string; count: number };

/**
 * How much happened in each month under a filter, oldest first: `month` is `YYYY-MM`. Months without any are left out.
 * Of all items as last counted ahead; else one statement for each state of the facts and counting.
 */
export async function countMonths(db: Db, city: StoredCity, filter: Filter): Promise<MonthCount[]> {
  const selection = cursorSelection('timeline', filter);
  return cached(db, city, 'months', `${counting(city)} ${selection}`, async () => {
    const isWhole = selection === cursorSelection('timeline', filterOf({}));
    const kept = isWhole ? await keptCounts<MonthCount[]>(db, city, 'months') : null;
    return kept ?? selectMonths(db, city, filter);
  });
}

/** The same as counted now. One statement. */
export function selectMonths(db: Db, city: { id: number }, filter: Filter): Promise<MonthCount[]> {
  return rows(
    db,
    sql`with ${searchCte(city, filter)} counted as (
      select date_trunc('month', ${actions.on}::timestamp) as month, count(*) as count
      from ${timelineFrom(filter)} where ${timelineWhere(city, filter)} and ${isNotNull(actions.on)} group by 1)
    select to_char(month, 'YYYY-MM') as month, count from counted order by 1`,
  );
}

type EntryRow = Edge & {
  action: ActionRow;
  item: Omit<TimelineEntry['item'], 'url'>;
};

const itemJson = sql`json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'kind', ${items.kind},
  'title', ${items.title}, 'outcome', ${items.outcome})`;

/** What a timeline reads: the items of a filter with their actions. */
function timelineFrom(filter: Filter): SQL {
  return sql`${searchedItems(filter)} join ${actions}
    on ${actions.cityId} = ${items.cityId} and ${actions.itemId} = ${items.id}`;
}

/** The condition under which a timeline shows an action of an item. */
function timelineWhere(city: { id: number }, filter: Filter): SQL {
  const own = and(
    eq(actions.cityId, city.id),
    isNull(actions.goneSince),
    filter.from === null ? undefined : gte(actions.on, filter.from),
    filter.to === null ? undefined : lte(actions.on, filter.to),
  );
  return sql`${itemsWhere(city, filter, OWN_DAYS)} and ${own}`;
}

function entryOf(city: StoredCity, { action, item }: EntryRow): TimelineEntry {
  return { action: actionOf(action), item: { ...item, url: `/${city.slug}/legislation/${item.slug}` } };
}
