import { type SQL, sql } from 'drizzle-orm';
import { stageBefore } from '@/lib/committees/stage-before';
import { cityDay } from '@/lib/dates/city-day';
import { type CommitteeDesk, WAITING_SHOWN } from '@/lib/views/committees';
import type { Stage } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { prepared } from '../../engine/prepared';
import type { Db } from '../../engine/types';
import { items, meetings } from '../../schema';

/** A body as the queries of its page need it. */
export type BodyRef = { id: number; kind: string };

const MEETINGS = 5;

/**
 * What waits before a body today, longest first, up to WAITING_SHOWN with the count of all, and its five next and five
 * latest meetings, those called off too. One statement.
 */
export async function readCommitteeDesk(db: Db, city: StoredCity, body: BodyRef): Promise<CommitteeDesk> {
  const today = cityDay(city.timeZone);
  const asked = { city: city.id, body: body.id, today };
  const [found] = await deskOf[stageBefore(body.kind)](db, asked);
  return {
    waiting: found?.waiting ?? [],
    waitingTotal: found?.waitingTotal ?? 0,
    next: found?.next ?? [],
    past: found?.past ?? [],
  };
}

const cityId = sql`${sql.placeholder('city')}`;
const bodyId = sql`${sql.placeholder('body')}`;

/** The council waits for what is on its floor and the mayor for what was sent up, whatever committee it came from. */
const deskOf = {
  'in-committee': deskWhere('in-committee', sql`${items.committeeId} = ${bodyId}`),
  'on-floor': deskWhere('on-floor', sql`true`),
  'with-executive': deskWhere('with-executive', sql`true`),
};

function deskWhere(stage: Stage, which: SQL) {
  return prepared<{ [K in keyof CommitteeDesk]: CommitteeDesk[K] | null }>(`desk-${stage}`, () => {
    const where = sql`${items.cityId} = ${cityId} and ${items.goneSince} is null
      and ${items.stage} = ${sql.raw(`'${stage}'`)} and ${which}`;
    const today = sql`${sql.placeholder('today')}::date`;
    return sql`select (select count(*) from ${items} where ${where})::integer as "waitingTotal",
        (select json_agg(json_build_object('number', w.number, 'slug', w.slug, 'kind', w.kind, 'title', w.title,
            'shortTitle', w.short_title, 'since', w.since, 'isHeld', w.activity is not distinct from 'held')
            order by w.since nulls last, w.id)
          from (select * from ${items} where ${where} order by ${items.since} nulls last, ${items.id}
            limit ${sql.raw(String(WAITING_SHOWN))}) as w) as waiting,
        ${meetingsFrom(sql`${meetings.heldOn} >= ${today}`, 'asc')} as next,
        ${meetingsFrom(sql`${meetings.heldOn} < ${today}`, 'desc')} as past`;
  });
}

function meetingsFrom(when: SQL, way: 'asc' | 'desc'): SQL {
  const order = (row: SQL) => sql`${row} ${sql.raw(way)}`;
  return sql`(select json_agg(json_build_object('slug', m.slug, 'on', m.held_on, 'time', m.time,
      'isCancelled', m.is_cancelled, 'goneSince', m.gone_since, 'agendaStatus', m.agenda_status,
      'minutesStatus', m.minutes_status) order by ${order(sql`m.held_on`)}, ${order(sql`m.id`)})
    from (select * from ${meetings} where ${meetings.cityId} = ${cityId} and ${meetings.bodyId} = ${bodyId}
      and ${meetings.goneSince} is null and ${when}
      order by ${order(sql`${meetings.heldOn}`)}, ${order(sql`${meetings.id}`)} limit ${sql.raw(String(MEETINGS))}) as m)`;
}
