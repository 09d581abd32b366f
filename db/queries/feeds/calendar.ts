import { inArray, type SQL, sql } from 'drizzle-orm';
import type { CalendarEvent } from '@/lib/feeds/calendar';
import type { Filter } from '@/lib/legislation/filter';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { inPieces } from '../../reading/in-pieces';
import { agendaItems, bodies, items, meetings, nextEvents } from '../../schema';
import { itemsWhere } from '../explorer/filter-condition';
import { searchCte, searchedItems } from '../explorer/search';
import { type AnnouncedRow, announcedEvent, type MeetingRow, meetingEvent } from './calendar-events';

/** Which days and what a calendar is about. Without `items` and `item` it holds every meeting (of `committee`). */
export type CalendarFilter = {
  from: string;
  to: string | null;
  /** Slugs of bodies whose meetings are meant. */
  committee: readonly string[];
  /** Items whose meetings and announced events are meant; null = whatever meets. */
  items: Filter | null;
  /** One item by its slug. */
  item: string | null;
};

/** Two and more years of the busiest city; a longer calendar would hold the server up for everybody else. */
const EVENTS_MOST = 5_000;

/**
 * Meetings, those called off (cancelled, deferred, vanished) as cancelled, and announced events from a day on, oldest first. An item on
 * two agendas gives two meetings. Of each the newest 5,000: what is older is had by `to`. Two statements for each five hundred. `origin` makes the addresses whole.
 */
export async function calendarEvents(
  db: Db,
  city: StoredCity,
  wanted: CalendarFilter,
  origin: string,
): Promise<CalendarEvent[]> {
  const home = `${origin}/${city.slug}`;
  const [met, announced] = await Promise.all([
    eventsOf<MeetingRow>(
      (last, limit) => rows(db, meetingStatement(city, wanted, last, limit)),
      (row) => meetingEvent(city, home, row),
    ),
    eventsOf<AnnouncedRow>(
      (last, limit) => rows(db, announcedStatement(city, wanted, last, limit)),
      (row) => announcedEvent(city, home, row),
    ),
  ]);
  return [...met, ...announced].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

async function eventsOf<Row>(
  read: (last: Row | null, limit: number) => Promise<Row[]>,
  show: (row: Row) => CalendarEvent,
): Promise<CalendarEvent[]> {
  const events: CalendarEvent[] = [];
  for await (const piece of inPieces(EVENTS_MOST, read)) events.push(...piece.map(show));
  return events;
}

type Place = { id: number; day: string };

function before(last: Place | null, on: SQL, id: SQL): SQL {
  return last === null ? sql`true` : sql`(${on}, ${id}) < (${last.day}::date, ${last.id})`;
}

function meetingStatement(city: StoredCity, wanted: CalendarFilter, last: Place | null, limit: number): SQL {
  const { filter, only } = itemsOf(city, wanted);
  const agenda = sql`${agendaItems.cityId} = ${meetings.cityId} and ${agendaItems.meetingId} = ${meetings.id}
    and ${agendaItems.goneSince} is null`;
  const mentions = only
    ? sql`exists (select from ${agendaItems} where ${agenda} and ${agendaItems.itemKey} in (select key from meant))`
    : sql`true`;
  return sql`with ${only && filter ? searchCte(city, filter) : sql``} ${only ?? sql`meant as (select null::text as key)`}
    select ${meetings.id}, ${meetings.heldOn}::text as day, ${meetings.key}, ${meetings.slug}, coalesce(${bodies.name}, ${meetings.bodyName}) as body,
      ${meetings.time}, ${meetings.location}, ${meetings.isCancelled},
      ${meetings.goneSince} is not null as is_gone, ${meetings.agendaStatus}, ${meetings.minutesStatus},
      ${meetings.confidence}, ${meetings.firstSeenAt},
      ${meetings.changedAt}, (select count(*)::int from ${agendaItems} where ${agenda}) as listed
    from ${meetings} left join ${bodies}
      on ${bodies.cityId} = ${meetings.cityId} and ${bodies.id} = ${meetings.bodyId}
    where ${meetings.cityId} = ${city.id} and ${meetings.heldOn} >= ${wanted.from}::date
      and ${wanted.to === null ? sql`true` : sql`${meetings.heldOn} <= ${wanted.to}::date`}
      and ${ofBodies(wanted.committee)} and ${mentions} and ${before(last, sql`${meetings.heldOn}`, sql`${meetings.id}`)}
    order by ${meetings.heldOn} desc, ${meetings.id} desc limit ${limit}`;
}

function announcedStatement(
  city: StoredCity,
  wanted: CalendarFilter,
  last: Place | null,
  limit: number,
): SQL {
  const { filter, only } = itemsOf(city, wanted);
  return sql`with ${only && filter ? searchCte(city, filter) : sql``} ${only ?? sql`meant as (select null::text as key)`}
    select ${nextEvents.id}, ${nextEvents.on}::text as day, ${items.key}, ${items.slug}, ${items.number}, coalesce(${items.shortTitle}, ${items.title}) as title,
      ${nextEvents.what} as what, ${bodies.name} as body,
      ${nextEvents.goneSince} is not null as is_gone, ${items.firstSeenAt},
      ${items.changedAt}
    from ${nextEvents} join ${items}
      on ${items.cityId} = ${nextEvents.cityId} and ${items.id} = ${nextEvents.itemId} and ${items.goneSince} is null
    left join ${bodies} on ${bodies.cityId} = ${nextEvents.cityId} and ${bodies.id} = ${nextEvents.bodyId}
    where ${nextEvents.cityId} = ${city.id} and ${nextEvents.on} >= ${wanted.from}::date
      and ${wanted.to === null ? sql`true` : sql`${nextEvents.on} <= ${wanted.to}::date`}
      and ${ofBodies(wanted.committee)} and ${only ? sql`${items.key} in (select key from meant)` : sql`true`}
      and ${before(last, sql`${nextEvents.on}`, sql`${nextEvents.id}`)}
    order by ${nextEvents.on} desc, ${nextEvents.id} desc limit ${limit}`;
}

/** The CTE `meant` of the keys of the items that are meant; null where all are. */
function itemsOf(
  city: StoredCity,
  { items: filter, item }: CalendarFilter,
): { filter: Filter | null; only: SQL | null } {
  if (item !== null) {
    const one = sql`meant as (select ${items.key} as key from ${items}
      where ${items.cityId} = ${city.id} and ${items.slug} = ${item})`;
    return { filter: null, only: one };
  }
  if (filter === null) return { filter, only: null };
  const only = sql`meant as (select ${items.key} as key from ${searchedItems(filter)}
    where ${itemsWhere(city, filter, ['from', 'to'])})`;
  return { filter, only };
}

function ofBodies(committee: readonly string[]): SQL {
  if (committee.length === 0) return sql`true`;
  return inArray(bodies.slug, [...committee]);
}
