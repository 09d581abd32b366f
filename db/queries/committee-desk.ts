import { type SQL, sql } from 'drizzle-orm';
import { stageBefore } from '@/lib/committees/stage-before';
import { type CommitteeDesk, WAITING_SHOWN } from '@/lib/committees/types';
import { cityDay } from '@/lib/dates/city-day';
import { type Db, rows } from '../client';
import { items, meetings } from '../schema';
import type { StoredCity } from './cities';
import { remember } from './remember';

/** A body as the queries of its page need it. */
export type AskedBody = { id: number; kind: string };

const MEETINGS = 5;

/**
 * What waits before a body today, longest first, up to WAITING_SHOWN with the count of all, and its five next and five
 * latest meetings, those called off too. One statement a day and state of the ledger.
 */
export async function readCommitteeDesk(db: Db, city: StoredCity, body: AskedBody): Promise<CommitteeDesk> {
  const today = cityDay(city.timeZone);
  return remember(db, city, 'committee-desk', `${today} ${body.id}`, async () => {
    const where = waitsBefore(city, body);
    const [found] = await rows<{ [K in keyof CommitteeDesk]: CommitteeDesk[K] | null }>(
      db,
      sql`select (select count(*) from ${items} where ${where})::integer as "waitingTotal",
        (select json_agg(json_build_object('number', w.number, 'slug', w.slug, 'kind', w.kind, 'title', w.title,
            'shortTitle', w.short_title, 'since', w.since, 'isHeld', w.activity is not distinct from 'held')
            order by w.since nulls last, w.id)
          from (select * from ${items} where ${where} order by ${items.since} nulls last, ${items.id}
            limit ${WAITING_SHOWN}) as w) as waiting,
        ${meetingsFrom(city, body, sql`${meetings.heldOn} >= ${today}::date`, 'asc')} as next,
        ${meetingsFrom(city, body, sql`${meetings.heldOn} < ${today}::date`, 'desc')} as past`,
    );
    return {
      waiting: found?.waiting ?? [],
      waitingTotal: found?.waitingTotal ?? 0,
      next: found?.next ?? [],
      past: found?.past ?? [],
    };
  });
}

/** The council waits for what is on its floor and the mayor for what was sent up, whatever committee it came from. */
function waitsBefore(city: StoredCity, { id, kind }: AskedBody): SQL {
  const stage = stageBefore(kind);
  return sql`${items.cityId} = ${city.id} and ${items.goneSince} is null and ${items.stage} = ${stage}
    and ${stage === 'in-committee' ? sql`${items.committeeId} = ${id}` : sql`true`}`;
}

function meetingsFrom(city: StoredCity, body: AskedBody, when: SQL, way: 'asc' | 'desc'): SQL {
  const order = (row: SQL) => sql`${row} ${sql.raw(way)}`;
  return sql`(select json_agg(json_build_object('slug', m.slug, 'on', m.held_on, 'time', m.time,
      'isCancelled', m.is_cancelled, 'goneSince', m.gone_since, 'agendaStatus', m.agenda_status,
      'minutesStatus', m.minutes_status) order by ${order(sql`m.held_on`)}, ${order(sql`m.id`)})
    from (select * from ${meetings} where ${meetings.cityId} = ${city.id} and ${meetings.bodyId} = ${body.id}
      and ${meetings.goneSince} is null and ${when}
      order by ${order(sql`${meetings.heldOn}`)}, ${order(sql`${meetings.id}`)} limit ${MEETINGS}) as m)`;
}
