import { sql } from 'drizzle-orm';
import type { MeetingSheet, SheetRow } from '@/lib/votes/sheet-types';
import { type Db, rows } from '../client';
import { actions, agendaItems, changes, items, meetings, people, rollCalls, sponsorships } from '../schema';
import type { StoredCity } from './cities';

/** What a clerk wants of one meeting beside its agenda; null where there is none of that slug. One statement. */
export async function readMeetingSheet(db: Db, city: StoredCity, slug: string): Promise<MeetingSheet | null> {
  const [found] = await rows<{ sheet: Stored }>(
    db,
    sql`select json_build_object('agendaPublishedAt', ${meetings.agendaPublishedAt},
      'firstSeenAt', ${meetings.firstSeenAt}, 'startsAt', case when ${meetings.time} is not null then
        (${meetings.heldOn} + ${meetings.time}::time) at time zone ${city.timeZone} end,
      'doubles', (select json_agg(json_build_object('slug', o.slug, 'time', o.time, 'isCancelled', o.is_cancelled)
          order by o.time, o.id)
        from ${meetings} as o where o.city_id = ${meetings.cityId} and o.body_id = ${meetings.bodyId}
          and o.held_on = ${meetings.heldOn} and o.id <> ${meetings.id} and o.gone_since is null),
      'moves', ${MOVES}, 'rows', ${ROWS}) as sheet
    from ${meetings} where ${meetings.cityId} = ${city.id} and ${meetings.slug} = ${slug.replaceAll('\0', '')}`,
  );
  if (!found) return null;
  const { agendaPublishedAt, firstSeenAt, startsAt, doubles, moves, rows: listed } = found.sheet;
  const instant = (text: string | null) => (text === null ? null : new Date(text).toISOString());
  return {
    agendaPublishedAt: instant(agendaPublishedAt),
    firstSeenAt: new Date(firstSeenAt).toISOString(),
    startsAt: instant(startsAt),
    doubles: doubles ?? [],
    moves: moves ?? [],
    rows: (listed ?? []).map((row) => ({ ...row, sponsors: row.sponsors ?? [] })),
  };
}

type Stored = Omit<MeetingSheet, 'doubles' | 'moves' | 'rows'> & {
  doubles: MeetingSheet['doubles'] | null;
  moves: MeetingSheet['moves'] | null;
  rows: (Omit<SheetRow, 'sponsors'> & { sponsors: string[] | null })[] | null;
};

const MOVES = sql`(select json_agg(json_build_object('at', m.at, 'field', m.field, 'before', m.before #>> '{}',
    'after', m.after #>> '{}') order by m.id)
  from (select * from ${changes} where ${changes.cityId} = ${meetings.cityId} and ${changes.subject} = 'meeting'
    and ${changes.subjectKey} = ${meetings.key} and ${changes.at} >= ${meetings.firstSeenAt}
    and ${changes.field} in ('heldOn', 'time', 'location', 'isCancelled')
    order by ${changes.id} desc limit 20) m)`;

const ROWS = sql`(select json_agg(json_build_object('number', ${items.number}, 'slug', ${items.slug},
    'title', coalesce(${items.shortTitle}, ${items.title}, ${agendaItems.title}), 'sentence', ${items.sentence},
    'sponsors', (select json_agg(coalesce(${people.name}, ${sponsorships.name}) order by ${sponsorships.position})
      from ${sponsorships} left join ${people}
        on ${people.cityId} = ${sponsorships.cityId} and ${people.id} = ${sponsorships.personId}
      where ${sponsorships.cityId} = ${items.cityId} and ${sponsorships.itemId} = ${items.id}
        and ${sponsorships.goneSince} is null and ${sponsorships.role} = 'sponsor'),
    'lastVote', (select json_build_object('id', ${rollCalls.slug}, 'on', ${rollCalls.heldOn}, 'yes', ${rollCalls.yes},
        'no', ${rollCalls.no})
      from ${rollCalls} join ${actions}
        on ${actions.cityId} = ${rollCalls.cityId} and ${actions.id} = ${rollCalls.actionId}
      where ${rollCalls.cityId} = ${items.cityId} and ${rollCalls.itemId} = ${items.id}
        and ${rollCalls.goneSince} is null order by ${actions.ordinal} desc limit 1))
    order by ${agendaItems.ordinal}, ${agendaItems.key})
  from ${agendaItems} left join ${items}
    on ${items.cityId} = ${agendaItems.cityId} and ${items.key} = ${agendaItems.itemKey}
  where ${agendaItems.cityId} = ${meetings.cityId} and ${agendaItems.meetingId} = ${meetings.id}
    and ${agendaItems.goneSince} is null and (${items.id} is not null or ${agendaItems.title} is not null))`;
