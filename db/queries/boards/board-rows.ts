import { type SQL, sql } from 'drizzle-orm';
import type { BoardName, BoardRow, Cell } from '@/lib/boards/boards';
import { weekOf } from '@/lib/boards/week';
import { addDays } from '@/lib/dates/days';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { actions, agendaItems, bodies, items, meetings, nextEvents, rollCalls } from '../../schema';

/** No board may grow without bound: beyond this the page says that it was cut. */
export const BOARD_ROWS_MOST = 5000;

type StoredRow = { path: string; number: string | null; title: string; cells: Cell[] };

/** The rows of a board that reads actions, agendas or roll calls themselves, in its order. One statement. */
export async function selectBoardRows(
  db: Db,
  city: StoredCity,
  name: Extract<BoardName, 'unscheduled' | 'readings' | 'week' | 'divided'>,
  on: string,
): Promise<BoardRow[]> {
  const found = await rows<StoredRow>(db, sql`${STATEMENTS[name](city, on)} limit ${BOARD_ROWS_MOST}`);
  return found.map(({ path, number, title, cells }) => ({
    url: `/${city.slug}/${path}`,
    number,
    title,
    group: name === 'unscheduled' ? String(cells[0] ?? 'No committee on record') : null,
    cells,
  }));
}

const ITEM = sql`'legislation/' || ${items.slug} as path, ${items.number} as number,
  coalesce(${items.shortTitle}, ${items.title}) as title`;

const onItem = (row: { cityId: unknown; itemId: unknown }) =>
  sql`join ${items} on ${items.cityId} = ${row.cityId} and ${items.id} = ${row.itemId} and ${items.goneSince} is null`;

const STATEMENTS: Record<
  'unscheduled' | 'readings' | 'week' | 'divided',
  (city: StoredCity, on: string) => SQL
> = {
  unscheduled: (city, on) => sql`
    select ${ITEM}, json_build_array(${bodies.name}, referred.day, ${on}::date - referred.day) as cells
    from ${items}
    join lateral (select max(${actions.on}) as day from ${actions}
      where ${actions.cityId} = ${items.cityId} and ${actions.itemId} = ${items.id} and ${actions.goneSince} is null
        and ${actions.class} = 'referral-committee' and ${actions.on} <= ${on}::date) as referred on referred.day is not null
    left join ${bodies} on ${bodies.cityId} = ${items.cityId} and ${bodies.id} = ${items.committeeId}
    where ${items.cityId} = ${city.id} and ${items.goneSince} is null
      and (${items.stage} = 'in-committee' or (${items.outcome} is not null and ${items.since} > ${on}::date))
      and not exists (select from ${actions} where ${actions.cityId} = ${items.cityId}
        and ${actions.itemId} = ${items.id} and ${actions.goneSince} is null and ${actions.on} > referred.day
        and ${actions.on} <= ${on}::date and ${actions.class} <> 'referral')
      and not exists (select from ${agendaItems} join ${meetings}
          on ${meetings.cityId} = ${agendaItems.cityId} and ${meetings.id} = ${agendaItems.meetingId}
        where ${agendaItems.cityId} = ${items.cityId} and ${agendaItems.itemKey} = ${items.key}
          and ${agendaItems.goneSince} is null and ${meetings.goneSince} is null
          and ${meetings.bodyId} = ${items.committeeId} and ${meetings.heldOn} >= referred.day)
    order by referred.day, ${items.key}`,
  readings: (city, on) => {
    const { from, to } = weekOf(on);
    return sql`select ${ITEM}, json_build_array(${actions.on}, ahead.day, ahead.what) as cells
      from ${actions} ${onItem(actions)}
      left join lateral (select ${nextEvents.on} as day, ${nextEvents.what} as what from ${nextEvents}
        where ${nextEvents.cityId} = ${items.cityId} and ${nextEvents.itemId} = ${items.id}
          and ${nextEvents.goneSince} is null and ${nextEvents.on} > ${actions.on}
        order by ${nextEvents.on} limit 1) as ahead on true
      where ${actions.cityId} = ${city.id} and ${actions.class} = 'reading-1' and ${actions.goneSince} is null
        and ${actions.on} between ${from}::date and ${to}::date
      order by ${actions.on}, ${items.numberSort}`;
  },
  week: (city, on) => {
    const { from, to } = weekOf(on);
    return sql`select ${ITEM}, json_build_array(${actions.on}, coalesce(${actions.raw}, ${actions.text}, ${actions.phase}),
        coalesce(${bodies.name}, ${actions.bodyName})) as cells
      from ${actions} ${onItem(actions)}
      left join ${bodies} on ${bodies.cityId} = ${actions.cityId} and ${bodies.id} = ${actions.bodyId}
      where ${actions.cityId} = ${city.id} and ${actions.goneSince} is null and ${actions.precision} = 'day'
        and ${actions.on} between ${from}::date and ${to}::date
      order by ${actions.on} desc, ${items.numberSort}, ${actions.ordinal}`;
  },
  divided: (city, on) => sql`
    select 'votes/' || ${rollCalls.slug} as path, ${items.number} as number,
      coalesce(${items.shortTitle}, ${items.title}) as title,
      json_build_array(${rollCalls.heldOn}, coalesce(${actions.raw}, ${actions.text}, ${actions.phase}),
        ${rollCalls.yes}, ${rollCalls.no}, ${bodies.name}) as cells
    from ${rollCalls} ${onItem(rollCalls)}
    join ${actions} on ${actions.cityId} = ${rollCalls.cityId} and ${actions.id} = ${rollCalls.actionId}
    left join ${bodies} on ${bodies.cityId} = ${rollCalls.cityId} and ${bodies.id} = ${rollCalls.bodyId}
    where ${rollCalls.cityId} = ${city.id} and ${rollCalls.yes} > 0 and ${rollCalls.no} > 0
      and ${rollCalls.goneSince} is null
      and ${rollCalls.heldOn} between ${addDays(on, -89)}::date and ${on}::date
    order by ${rollCalls.heldOn} desc, ${rollCalls.actionId} desc`,
};
