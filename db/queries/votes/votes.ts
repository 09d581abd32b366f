import { and, eq, gte, isNull, lte, type SQL, sql } from 'drizzle-orm';
import type { Filter } from '@/lib/legislation/filter';
import { cursorSelection } from '@/lib/legislation/filter-cursor';
import type { Page } from '@/lib/views/items';
import type { RollCallEntry } from '@/lib/views/meetings';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { beyond, cursorFor, type ListAnswer, orderBy, pageOf, type SortOrder } from '../../reading/keyset';
import { actions, bodies, items, rollCalls } from '../../schema';
import { itemsWhere } from '../explorer/filter-condition';
import { searchCte, searchedItems } from '../explorer/list-items';
import { type ActionRow, rollCallOf, rollCallPairs, sourcesOf } from '../items/action-columns';

const ORDER: SortOrder = {
  key: sql`${rollCalls.heldOn}`,
  id: sql`${rollCalls.actionId}`,
  descending: true,
  cast: 'date',
};
const LISTED: SortOrder = { ...ORDER, key: sql`listed.sort_key`, id: sql`listed.id` };

/**
 * One page of the roll calls on the items under a filter, newest first, undated last, with the count of all.
 * `from` and `to` bound the day of the roll call. One statement. Throws as listItems.
 */
export async function listVotes(db: Db, city: StoredCity, filter: Filter): Promise<Page<RollCallEntry>> {
  const selection = cursorSelection('votes', filter);
  const cursor = cursorFor('votes', selection, filter.cursor);
  const [answer] = await rows<ListAnswer<VoteRow>>(
    db,
    sql`with ${searchCte(city, filter)} page as (
      select ${rollCalls}.*, ${rollCalls.heldOn} as sort_key from ${votesFrom(filter)}
      where ${votesWhere(city, filter)} and ${beyond(ORDER, cursor)}
      order by ${orderBy(ORDER, cursor)} limit ${filter.limit + 1})
    select (select count(*) from ${votesFrom(filter)} where ${votesWhere(city, filter)}) as total,
      (select json_agg(listed order by ${orderBy(LISTED, cursor)}) from (
        select roll_calls.sort_key, ${entryColumns} from page as roll_calls ${entryJoins}) as listed) as listed`,
  );
  const at = { scope: 'votes', selection, cursor, limit: filter.limit } as const;
  return pageOf(city, answer, at, (row) => entryOf(city, row));
}

type VoteRow = {
  id: number;
  sort_key: string | null;
  roll_call: NonNullable<ActionRow['rollCall']>;
  entry: Omit<RollCallEntry, 'rollCall' | 'item' | 'sources'> & { sources: RollCallEntry['sources'] | null };
  item: Omit<RollCallEntry['item'], 'url'>;
};

const entryColumns = sql`${rollCalls.actionId} as id, json_build_object(${rollCallPairs}) as roll_call,
  json_build_object('on', ${rollCalls.heldOn}, 'body', coalesce(${bodies.name}, ${actions.bodyName}),
    'text', coalesce(${actions.text}, ${actions.raw}, ${actions.phase}), 'raw', ${actions.raw},
    'class', ${actions.class}, 'result', ${actions.result}, 'consent', ${actions.consent},
    'basis', ${rollCalls.basis}, 'isComplete', ${rollCalls.isComplete}, 'note', ${actions.note},
    'sources', ${sourcesOf('action', sql`${actions.cityId}`, sql`${actions.id}`)}) as entry,
  json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'kind', ${items.kind},
    'title', ${items.title}) as item`;

const entryJoins = sql`
  join ${actions} on ${actions.cityId} = ${rollCalls.cityId} and ${actions.id} = ${rollCalls.actionId}
  join ${items} on ${items.cityId} = ${rollCalls.cityId} and ${items.id} = ${rollCalls.itemId}
  left join ${bodies} on ${bodies.cityId} = ${actions.cityId} and ${bodies.id} = ${actions.bodyId}`;

function votesFrom(filter: Filter): SQL {
  return sql`${searchedItems(filter)} join ${rollCalls}
    on ${rollCalls.cityId} = ${items.cityId} and ${rollCalls.itemId} = ${items.id}`;
}

function votesWhere(city: StoredCity, filter: Filter): SQL {
  const own = and(
    eq(rollCalls.cityId, city.id),
    isNull(rollCalls.goneSince),
    filter.from === null ? undefined : gte(rollCalls.heldOn, filter.from),
    filter.to === null ? undefined : lte(rollCalls.heldOn, filter.to),
  );
  return sql`${itemsWhere(city, filter, ['from', 'to'])} and ${own}`;
}

function entryOf(city: StoredCity, { roll_call, entry, item }: VoteRow): RollCallEntry {
  return {
    ...entry,
    sources: entry.sources ?? [],
    rollCall: rollCallOf(roll_call),
    item: { ...item, url: `/${city.slug}/legislation/${item.slug}` },
  };
}
