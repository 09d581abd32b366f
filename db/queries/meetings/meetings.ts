import { type SQL, sql } from 'drizzle-orm';
import type { Filter } from '@/lib/legislation/filter';
import type { Page } from '@/lib/views/items';
import type { Meeting } from '@/lib/views/meetings';
import type { StoredCity } from '../../cities/find-city';
import { prepared } from '../../engine/prepared';
import type { Db } from '../../engine/types';
import type { Edge } from '../../reading/keyset';
import { actions, agendaItems, bodies, items, meetings, rollCalls } from '../../schema';
import { sourcesOf } from '../items/action-columns';
import { readMeetings } from './read-meetings';

/**
 * One page of meetings with their agendas, newest first, with the count of all: drafts, cancelled and doubled
 * ones too. One statement. Empty: the source lists none. Throws as listItems.
 */
export function listMeetings(db: Db, city: StoredCity, filter: Filter): Promise<Page<Meeting>> {
  const show = ({ meeting }: MeetingRow) => meetingOf(city, meeting);
  return readMeetings(db, city, filter, sql`${meetingJson} as meeting`, show);
}

/** The meeting at an address, or null. Meetings the source no longer lists are found, with `goneSince`. One statement. */
export async function findMeeting(db: Db, city: StoredCity, slug: string): Promise<Meeting | null> {
  const [row] = await meetingBySlug(db, { city: city.id, slug: slug.replaceAll('\0', '') });
  return row ? meetingOf(city, row.meeting) : null;
}

type MeetingRow = Edge & { meeting: MeetingJson };
type MeetingJson = Omit<Meeting, 'items' | 'sources' | 'url'> & {
  items: Meeting['items'] | null;
  sources: Meeting['sources'] | null;
};

const agenda = sql`(select json_agg(json_build_object('sequence', ${agendaItems.sequence},
    'agendaNumber', ${agendaItems.agendaNumber}, 'title', ${agendaItems.title}, 'action', ${agendaItems.actionRaw},
    'result', ${agendaItems.result}, 'consent', ${agendaItems.consent}, 'note', ${agendaItems.note},
    'class', done.class, 'rollCall', done.roll_call, 'item', case when ${items.id} is not null then
      json_build_object('number', ${items.number}, 'slug', ${items.slug}, 'title', ${items.title}) end)
    order by ${agendaItems.ordinal}, ${agendaItems.key})
  from ${agendaItems} left join ${items}
    on ${items.cityId} = ${agendaItems.cityId} and ${items.key} = ${agendaItems.itemKey}
  left join lateral (select ${actions.class}, ${rollCalls.slug} as roll_call
    from ${actions} left join ${rollCalls} on ${rollCalls.cityId} = ${actions.cityId}
      and ${rollCalls.actionId} = ${actions.id} and ${rollCalls.goneSince} is null
    where ${actions.cityId} = ${items.cityId} and ${actions.itemId} = ${items.id}
      and ${actions.meetingKey} = ${meetings.key} and ${actions.goneSince} is null
      and (${actions.key} = ${agendaItems.key} or ${actions.raw} = ${agendaItems.actionRaw})
    order by ${actions.key} = ${agendaItems.key} desc, ${actions.ordinal} limit 1) as done on true
  where ${agendaItems.cityId} = ${meetings.cityId} and ${agendaItems.meetingId} = ${meetings.id}
    and ${agendaItems.goneSince} is null)`;

const body = (column: SQL) => sql`(select ${column} from ${bodies}
  where ${bodies.cityId} = ${meetings.cityId} and ${bodies.id} = ${meetings.bodyId})`;

const meetingJson = sql`json_build_object('slug', ${meetings.slug},
  'body', coalesce(${body(sql`${bodies.name}`)}, ${meetings.bodyName}), 'bodySlug', ${body(sql`${bodies.slug}`)},
  'heldOn', ${meetings.heldOn}, 'time', ${meetings.time}, 'location', ${meetings.location},
  'agendaStatus', ${meetings.agendaStatus}, 'minutesStatus', ${meetings.minutesStatus},
  'isCancelled', ${meetings.isCancelled}, 'agendaUrl', ${meetings.agendaUrl}, 'minutesUrl', ${meetings.minutesUrl},
  'videoUrl', ${meetings.videoUrl}, 'pageUrl', ${meetings.pageUrl}, 'note', ${meetings.note},
  'goneSince', ${meetings.goneSince}, 'confidence', ${meetings.confidence}, 'items', ${agenda},
  'sources', ${sourcesOf('meeting', sql`${meetings.cityId}`, sql`${meetings.id}`)})`;

const meetingBySlug = prepared<{ meeting: MeetingJson }>(
  'meeting',
  () => sql`select ${meetingJson} as meeting from ${meetings}
    where ${meetings.cityId} = ${sql.placeholder('city')} and ${meetings.slug} = ${sql.placeholder('slug')}`,
);

function meetingOf(city: StoredCity, row: MeetingJson): Meeting {
  const goneSince = row.goneSince === null ? null : new Date(row.goneSince).toISOString();
  const url = `/${city.slug}/meetings/${row.slug}`;
  return { ...row, goneSince, items: row.items ?? [], sources: row.sources ?? [], url };
}
