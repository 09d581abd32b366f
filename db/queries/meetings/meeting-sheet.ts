import { sql } from 'drizzle-orm';
import type { SheetRow } from '@/lib/views/meeting-sheet';
import type { StoredCity } from '../../cities/find-city';
import { rows } from '../../engine/rows';
import type { Db } from '../../engine/types';
import { CALLED_OFF } from '../../figures/called-off';
import {
  actions,
  agendaItems,
  bodies,
  items,
  meetings,
  nextEvents,
  people,
  rollCalls,
  sponsorships,
} from '../../schema';
import { type FactRow, factsJson, sentenceOfRow } from '../items/status-facts';

/** The agenda of a meeting as a sheet to carry: sponsors, last vote and present status of each item, and where it goes next: an announced event, else the next agenda of a meeting not called off. One statement. Empty: no agenda, or no meeting of that slug. */
export async function readMeetingSheet(db: Db, city: StoredCity, slug: string): Promise<SheetRow[]> {
  const [found] = await rows<{
    listed:
      | (Omit<SheetRow, 'sponsors' | 'sentence'> & { sponsors: string[] | null; facts: FactRow | null })[]
      | null;
  }>(
    db,
    sql`select ${ROWS} as listed from ${meetings}
      where ${meetings.cityId} = ${city.id} and ${meetings.slug} = ${slug.replaceAll('\0', '')}`,
  );
  return (found?.listed ?? []).map(({ facts, ...row }) => ({
    ...row,
    sentence: facts && sentenceOfRow(city, facts),
    sponsors: row.sponsors ?? [],
  }));
}

const ROWS = sql`(select json_agg(json_build_object('number', ${items.number}, 'slug', ${items.slug},
    'title', coalesce(${items.shortTitle}, ${items.title}, ${agendaItems.title}), 'facts', case when ${items.id} is not null then ${factsJson} end,
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
        and ${rollCalls.goneSince} is null order by ${actions.ordinal} desc limit 1),
    'next', coalesce((select json_build_object('on', ${nextEvents.on}, 'what', ${nextEvents.what}, 'body', ${bodies.name})
        from ${nextEvents} left join ${bodies}
          on ${bodies.cityId} = ${nextEvents.cityId} and ${bodies.id} = ${nextEvents.bodyId}
        where ${nextEvents.cityId} = ${items.cityId} and ${nextEvents.itemId} = ${items.id}
          and ${nextEvents.goneSince} is null and ${nextEvents.on} > ${meetings.heldOn}
        order by ${nextEvents.on} limit 1),
      (select json_build_object('on', later.held_on, 'what', 'On the agenda', 'body', later.body_name)
        from ${agendaItems} as line join (select ${meetings.cityId}, ${meetings.id}, ${meetings.heldOn},
            coalesce(${bodies.name}, ${meetings.bodyName}) as body_name from ${meetings} left join ${bodies}
              on ${bodies.cityId} = ${meetings.cityId} and ${bodies.id} = ${meetings.bodyId}
            where ${meetings.goneSince} is null and not ${CALLED_OFF}) as later
          on later.city_id = line.city_id and later.id = line.meeting_id
        where line.city_id = ${items.cityId} and line.item_key = ${items.key} and line.gone_since is null
          and later.held_on > ${meetings.heldOn}
        order by later.held_on limit 1)))
    order by ${agendaItems.ordinal}, ${agendaItems.key})
  from ${agendaItems} left join ${items}
    on ${items.cityId} = ${agendaItems.cityId} and ${items.key} = ${agendaItems.itemKey}
  where ${agendaItems.cityId} = ${meetings.cityId} and ${agendaItems.meetingId} = ${meetings.id}
    and ${agendaItems.goneSince} is null and (${items.id} is not null or ${agendaItems.title} is not null))`;
