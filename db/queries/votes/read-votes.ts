import { and, eq, gte, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { type VotesFilter, votesAddress } from '@/lib/address/votes';
import type { Filter } from '@/lib/legislation/filter';
import { cursorSelection } from '@/lib/legislation/filter-cursor';
import type { Page } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import type { Edge, SortOrder } from '../../reading/keyset';
import { type Listing, listPage } from '../../reading/list-page';
import { actions, bodies, items, people, rollCalls, votes } from '../../schema';
import { itemsWhere } from '../explorer/filter-condition';
import { searchCte, searchedItems } from '../explorer/search';

/** Which roll calls are meant, and on which items; `from` and `to` of those bound the day of the roll call. Null: on any. */
export type VotesAsked = VotesFilter & { items: Filter | null };

type Columns<Row, Shown> = { columns: SQL; joins: SQL; show: (row: Row) => Shown; total?: number };

const ORDER: SortOrder = {
  key: sql`${rollCalls.heldOn}`,
  id: sql`${rollCalls.actionId}`,
  descending: true,
  cast: 'date',
};

/** What a cursor of the list is bound to. */
export function votesSelection({ items: ofItems, ...filter }: VotesAsked): string {
  const own = votesAddress.print({ ...filter, cursor: null, limit: undefined });
  return `${ofItems === null ? '' : cursorSelection('votes', ofItems)}?${own}`;
}

/** One page of the roll calls asked for, newest first, undated last, with as much of each as `columns` says. One statement. */
export function readVotes<Row extends Edge, Shown>(
  db: Db,
  city: StoredCity,
  asked: VotesAsked,
  { columns, joins, show, total }: Columns<Row, Shown>,
): Promise<Page<Shown>> {
  const { cursor, limit } = asked;
  return listPage(
    db,
    city,
    {
      ...votesMeant(city, asked),
      table: sql`roll_calls`,
      order: ORDER,
      columns,
      joins: sql`
        join ${actions} on ${actions.cityId} = ${rollCalls.cityId} and ${actions.id} = ${rollCalls.actionId}
        join ${items} on ${items.cityId} = ${rollCalls.cityId} and ${items.id} = ${rollCalls.itemId}
        ${joins}`,
    },
    { scope: 'votes', selection: votesSelection(asked), cursor, limit },
    show,
    total,
  );
}

/** Where the roll calls asked for are found, and by what condition. */
export function votesMeant(city: StoredCity, asked: VotesAsked): Pick<Listing, 'before' | 'from' | 'where'> {
  const before = asked.items === null ? sql`` : searchCte(city, asked.items);
  return { before, from: votesFrom(asked), where: votesWhere(city, asked) };
}

function votesFrom({ items: ofItems }: VotesAsked): SQL {
  if (ofItems === null) return sql`${rollCalls}`;
  return sql`${searchedItems(ofItems)} join ${rollCalls}
    on ${rollCalls.cityId} = ${items.cityId} and ${rollCalls.itemId} = ${items.id}`;
}

function votesWhere(city: StoredCity, asked: VotesAsked): SQL {
  const { divided, member, value, body, held, items: ofItems } = asked;
  const person = sql`(select ${people.id} from ${people}
    where ${people.cityId} = ${city.id} and ${people.slug} = ${member})`;
  const byMember = sql`${rollCalls.actionId} in (select ${votes.actionId} from ${votes}
    where ${votes.cityId} = ${city.id} and ${votes.personId} = ${person} and ${votes.goneSince} is null
      and ${value === null ? sql`true` : eq(votes.option, value)})`;
  const ofBody = sql`${rollCalls.bodyId} = (select ${bodies.id} from ${bodies}
    where ${bodies.cityId} = ${city.id} and ${bodies.slug} = ${body})`;
  const inYear = sql`${rollCalls.heldOn} between make_date(${held}::int, 1, 1) and make_date(${held}::int, 12, 31)`;
  const all = and(
    ofItems === null ? undefined : itemsWhere(city, ofItems, ['from', 'to']),
    eq(rollCalls.cityId, city.id),
    isNull(rollCalls.goneSince),
    ofItems?.from ? gte(rollCalls.heldOn, ofItems.from) : undefined,
    ofItems?.to ? lte(rollCalls.heldOn, ofItems.to) : undefined,
    divided ? sql`${rollCalls.yes} > 0 and ${rollCalls.no} > 0` : undefined,
    member === null ? undefined : byMember,
    body === null ? undefined : ofBody,
    held === null ? undefined : inYear,
  );
  return all ?? sql`true`;
}
