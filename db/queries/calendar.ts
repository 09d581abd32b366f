import { type SQL, sql } from 'drizzle-orm';
import type { CalendarEvent } from '@/lib/feeds/calendar';
import type { Filter } from '@/lib/legislation/filter';
import { slugOf } from '@/lib/legislation/slug';
import { type Db, rows } from '../client';
import { agendaItems, bodies, items, meetings, nextEvents } from '../schema';
import type { StoredCity } from './cities';
import { fromMatching, matching } from './legislation';
import { itemsWhere } from './where';

/** Which days and what a calendar is about. Without `items` and `item` it holds every meeting (of `committee`). */
export type CalendarWanted = {
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
 * Meetings, cancelled and vanished ones as cancelled, and announced events from a day on, oldest first. An item on
 * two agendas gives two meetings. Of each the newest 5,000: what is older is had by `to`. Two statements. `origin` makes the addresses whole.
 */
export async function calendarEvents(
  db: Db,
  city: StoredCity,
  wanted: CalendarWanted,
  origin: string,
): Promise<CalendarEvent[]> {
  const [met, announced] = await Promise.all([
    rows<MeetingRow>(db, meetingStatement(city, wanted)),
    rows<AnnouncedRow>(db, announcedStatement(city, wanted)),
  ]);
  const home = `${origin}/${city.slug}`;
  return [
    ...met.map((row) => meetingEvent(city, home, row)),
    ...announced.map((row) => announcedEvent(city, home, row)),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

type MeetingRow = {
  key: string;
  slug: string;
  body: string | null;
  held_on: string;
  time: string | null;
  location: string | null;
  is_cancelled: boolean;
  is_gone: boolean;
  agenda_status: string | null;
  first_seen_at: string;
  changed_at: string;
  listed: number;
};

function meetingStatement(city: StoredCity, wanted: CalendarWanted): SQL {
  const { filter, only } = itemsOf(city, wanted);
  const agenda = sql`${agendaItems.cityId} = ${meetings.cityId} and ${agendaItems.meetingId} = ${meetings.id}
    and ${agendaItems.goneSince} is null`;
  const mentions = only
    ? sql`exists (select from ${agendaItems} where ${agenda} and ${agendaItems.itemKey} in (select key from meant))`
    : sql`true`;
  return sql`with ${only && filter ? matching(city, filter) : sql``} ${only ?? sql`meant as (select null::text as key)`}
    select ${meetings.key}, ${meetings.slug}, coalesce(${bodies.name}, ${meetings.bodyName}) as body,
      ${meetings.heldOn}::text as held_on, ${meetings.time}, ${meetings.location}, ${meetings.isCancelled},
      ${meetings.goneSince} is not null as is_gone, ${meetings.agendaStatus}, ${meetings.firstSeenAt},
      ${meetings.changedAt}, (select count(*)::int from ${agendaItems} where ${agenda}) as listed
    from ${meetings} left join ${bodies}
      on ${bodies.cityId} = ${meetings.cityId} and ${bodies.id} = ${meetings.bodyId}
    where ${meetings.cityId} = ${city.id} and ${meetings.heldOn} >= ${wanted.from}::date
      and ${wanted.to === null ? sql`true` : sql`${meetings.heldOn} <= ${wanted.to}::date`}
      and ${ofBodies(wanted.committee)} and ${mentions}
    order by ${meetings.heldOn} desc, ${meetings.id} desc limit ${EVENTS_MOST}`;
}

type AnnouncedRow = {
  key: string;
  slug: string;
  number: string | null;
  title: string;
  on: string;
  what: string;
  body: string | null;
  is_gone: boolean;
  changed_at: string;
};

function announcedStatement(city: StoredCity, wanted: CalendarWanted): SQL {
  const { filter, only } = itemsOf(city, wanted);
  return sql`with ${only && filter ? matching(city, filter) : sql``} ${only ?? sql`meant as (select null::text as key)`}
    select ${items.key}, ${items.slug}, ${items.number}, coalesce(${items.shortTitle}, ${items.title}) as title,
      ${nextEvents.on}::text as "on", ${nextEvents.what} as what, ${bodies.name} as body,
      ${nextEvents.goneSince} is not null as is_gone, ${items.changedAt} as changed_at
    from ${nextEvents} join ${items}
      on ${items.cityId} = ${nextEvents.cityId} and ${items.id} = ${nextEvents.itemId} and ${items.goneSince} is null
    left join ${bodies} on ${bodies.cityId} = ${nextEvents.cityId} and ${bodies.id} = ${nextEvents.bodyId}
    where ${nextEvents.cityId} = ${city.id} and ${nextEvents.on} >= ${wanted.from}::date
      and ${wanted.to === null ? sql`true` : sql`${nextEvents.on} <= ${wanted.to}::date`}
      and ${ofBodies(wanted.committee)} and ${only ? sql`${items.key} in (select key from meant)` : sql`true`}
    order by ${nextEvents.on} desc, ${nextEvents.id} desc limit ${EVENTS_MOST}`;
}

/** The CTE `meant` of the keys of the items that are meant; null where all are. */
function itemsOf(
  city: StoredCity,
  { items: filter, item }: CalendarWanted,
): { filter: Filter | null; only: SQL | null } {
  if (item !== null) {
    const one = sql`meant as (select ${items.key} as key from ${items}
      where ${items.cityId} = ${city.id} and ${items.slug} = ${item})`;
    return { filter: null, only: one };
  }
  if (filter === null) return { filter, only: null };
  const only = sql`meant as (select ${items.key} as key from ${fromMatching(filter)}
    where ${itemsWhere(city, filter, ['from', 'to'])})`;
  return { filter, only };
}

function ofBodies(committee: readonly string[]): SQL {
  if (committee.length === 0) return sql`true`;
  return sql`${bodies.slug} in (${sql.join(
    committee.map((slug) => sql`${slug}`),
    sql`, `,
  )})`;
}

function meetingEvent(city: StoredCity, home: string, row: MeetingRow): CalendarEvent {
  const changedAt = new Date(row.changed_at);
  const agenda = row.listed === 1 ? '1 agenda item' : `${row.listed} agenda items`;
  const said = [agenda, row.agenda_status ? `Agenda: ${row.agenda_status}` : null];
  return {
    uid: `meeting-${slugOf(row.key)}@${city.slug}.passage`,
    on: row.held_on,
    time: row.time,
    title: row.body ?? 'Meeting',
    description: said.filter(Boolean).join('\n'),
    location: row.location,
    url: `${home}/meetings/${row.slug}`,
    isCancelled: row.is_cancelled || row.is_gone,
    sequence: sequenceOf(changedAt, new Date(row.first_seen_at)),
    changedAt: changedAt.toISOString(),
  };
}

function announcedEvent(city: StoredCity, home: string, row: AnnouncedRow): CalendarEvent {
  return {
    uid: `event-${slugOf(row.key)}-${row.on}-${slugOf(row.what)}@${city.slug}.passage`,
    on: row.on,
    time: null,
    title: `${row.number ?? row.title}: ${row.what}`,
    description: [row.title, row.body].filter(Boolean).join('\n'),
    location: null,
    url: `${home}/legislation/${row.slug}`,
    isCancelled: row.is_gone,
    sequence: row.is_gone ? 1 : 0,
    changedAt: new Date(row.changed_at).toISOString(),
  };
}

/** Minutes from first sight to the last change: never falls, and is the same for whoever asks. */
function sequenceOf(changedAt: Date, firstSeenAt: Date): number {
  return Math.max(0, Math.ceil((changedAt.getTime() - firstSeenAt.getTime()) / 60_000));
}
