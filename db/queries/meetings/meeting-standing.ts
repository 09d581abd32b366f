import { type SQL, sql } from 'drizzle-orm';
import type { MeetingStanding } from '@/lib/meetings/standing';
import type { StoredCity } from '../../cities/find-city';
import { prepared } from '../../engine/prepared';
import type { Db } from '../../engine/types';
import { agendaItems, changes, meetings, syncRuns } from '../../schema';

/**
 * How far a meeting's agenda and results can be relied on: when each was seen, its doubles, and how it was moved.
 * Null where there is none of that slug. One statement. Instants are
 * ISO 8601.
 */
export async function meetingStanding(
  db: Db,
  city: StoredCity,
  slug: string,
): Promise<MeetingStanding | null> {
  const asked = { city: city.id, timeZone: city.timeZone, slug: slug.replaceAll('\0', '') };
  const [found] = await standingBySlug(db, asked);
  if (!found) return null;
  const { doubles, moves, ...told } = found.standing;
  const instant = (text: string | null) => (text === null ? null : new Date(text).toISOString());
  return {
    agendaPublishedAt: instant(told.agendaPublishedAt),
    minutesPublishedAt: instant(told.minutesPublishedAt),
    firstSeenAt: new Date(told.firstSeenAt).toISOString(),
    agendaSeenAt: instant(told.agendaSeenAt),
    lastReadWithoutAt: instant(told.lastReadWithoutAt),
    minutesSeenAt: instant(told.minutesSeenAt),
    resultsSeenAt: instant(told.resultsSeenAt),
    startsAt: instant(told.startsAt),
    doubles: doubles ?? [],
    moves: moves ?? [],
  };
}

const standingBySlug = prepared<{ standing: Stored }>(
  'meeting-standing',
  () => sql`select json_build_object('agendaPublishedAt', ${meetings.agendaPublishedAt},
      'minutesPublishedAt', ${meetings.minutesPublishedAt}, 'firstSeenAt', ${meetings.firstSeenAt},
      'agendaSeenAt', ${AGENDA_SEEN}, 'lastReadWithoutAt', ${LAST_READ_WITHOUT},
      'minutesSeenAt', case when ${meetings.minutesStatus} is not null then coalesce(${seen(
        sql`${changes.subject} = 'meeting' and ${changes.field} = 'minutesStatus'`,
      )}, ${meetings.firstSeenAt}) end,
      'resultsSeenAt', case when exists (select from ${agendaItems} where ${agendaItems.cityId} = ${meetings.cityId}
          and ${agendaItems.meetingId} = ${meetings.id} and ${agendaItems.goneSince} is null
          and ${agendaItems.actionRaw} is not null)
        then coalesce(${seen(
          sql`${changes.subject} = 'agenda-item' and (${changes.field} in ('actionRaw', 'result') or ${changes.field} is null)`,
        )}, ${meetings.firstSeenAt}) end,
      'startsAt', case when ${meetings.time} ~ '^[0-2][0-9]:[0-5][0-9]$' then
        (${meetings.heldOn} + ${meetings.time}::time) at time zone ${sql.placeholder('timeZone')} end,
      'doubles', (select json_agg(json_build_object('slug', o.slug, 'time', o.time, 'isCancelled', o.is_cancelled,
          'goneSince', null, 'agendaStatus', o.agenda_status, 'minutesStatus', o.minutes_status) order by o.time, o.id)
        from ${meetings} as o where o.city_id = ${meetings.cityId} and o.body_id = ${meetings.bodyId}
          and o.held_on = ${meetings.heldOn} and o.id <> ${meetings.id} and o.gone_since is null),
      'moves', ${MOVES}) as standing
    from ${meetings} where ${meetings.cityId} = ${sql.placeholder('city')} and ${meetings.slug} = ${sql.placeholder('slug')}`,
);

type Stored = Omit<MeetingStanding, 'doubles' | 'moves'> & {
  doubles: MeetingStanding['doubles'] | null;
  moves: MeetingStanding['moves'] | null;
};

const OWN = sql`${changes.cityId} = ${meetings.cityId} and ${changes.meetingId} = ${meetings.id}`;

/** When the newest change of a kind was seen; null where none was since first sight. */
function seen(kind: SQL): SQL {
  return sql`(select max(${changes.at}) from ${changes} where ${OWN} and ${kind})`;
}

/** Lines of the agenda that stood there when the meeting was first seen. */
const FIRST_SIGHT = sql`(select (${changes.after} ->> 'items')::int from ${changes}
  where ${OWN} and ${changes.subject} = 'meeting' and ${changes.field} is null and ${changes.before} is null
  order by ${changes.id} limit 1)`;

const AGENDA_CAME = sql`(select min(${changes.at}) from ${changes}
  where ${OWN} and ${changes.subject} = 'agenda-item' and ${changes.field} is null)`;

const AGENDA_SEEN = sql`(case when ${FIRST_SIGHT} > 0 then ${meetings.firstSeenAt} else ${AGENDA_CAME} end)`;

const LAST_READ_WITHOUT = sql`(select max(${syncRuns.startedAt}) from ${syncRuns}
  where ${syncRuns.cityId} = ${meetings.cityId} and ${syncRuns.outcome} = 'done'
    and ${syncRuns.finishedAt} < ${AGENDA_SEEN})`;

const MOVES = sql`(select json_agg(json_build_object('at', m.at, 'field', m.field, 'before', m.before #>> '{}',
    'after', m.after #>> '{}') order by m.id)
  from (select ${changes.id}, ${changes.at}, ${changes.field}, ${changes.before}, ${changes.after} from ${changes}
    where ${OWN} and ${changes.subject} = 'meeting'
      and ${changes.field} in ('heldOn', 'time', 'location', 'isCancelled', 'agendaStatus')
    order by ${changes.id} desc limit 20) m)`;
