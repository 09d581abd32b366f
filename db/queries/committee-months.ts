import { type SQL, sql } from 'drizzle-orm';
import { ACTIONS_SHOWN, type CommitteeAction, type CommitteeMonth } from '@/lib/committees/types';
import { type Db, rows } from '../client';
import { actions, items, meetings, rollCalls } from '../schema';
import { CALLED_OFF } from './called-off';
import type { StoredCity } from './cities';
import type { AskedBody } from './committee-desk';
import { remember } from './remember';

const liveActions = (city: StoredCity, { id }: AskedBody) => sql`${actions} join ${items}
    on ${items.cityId} = ${actions.cityId} and ${items.id} = ${actions.itemId} and ${items.goneSince} is null
  where ${actions.cityId} = ${city.id} and ${actions.bodyId} = ${id} and ${actions.goneSince} is null`;

const HEARD = ['hearing-held'];
const SENT_ON = ['committee-passage', 'committee-passage-favorable', 'passage'];
const TURNED_DOWN = ['committee-passage-unfavorable', 'committee-failure', 'failure'];
const PUT_OFF = ['deferral', 'recessed'];

/**
 * What a body did, month by month, oldest first; months without anything are left out, and so is what has no day.
 * Each action is in one column. One statement at each state of the ledger.
 */
export async function readCommitteeMonths(
  db: Db,
  city: StoredCity,
  body: AskedBody,
): Promise<CommitteeMonth[]> {
  return remember(db, city, 'committee-months', String(body.id), () =>
    rows<CommitteeMonth>(
      db,
      sql`with marks as (
          select ${actions.on} as day, case when ${of(HEARD)} then 'heard' when ${of(SENT_ON)} then 'sent-on'
            when ${of(TURNED_DOWN)} then 'turned-down' when ${of(PUT_OFF)} then 'put-off' else 'other' end as what
          from ${liveActions(city, body)}
          union all select ${rollCalls.heldOn}, 'roll-call' from ${rollCalls}
            where ${rollCalls.cityId} = ${city.id} and ${rollCalls.bodyId} = ${body.id} and ${rollCalls.goneSince} is null
          union all select ${meetings.heldOn}, case when ${CALLED_OFF} then 'called-off' else 'meeting' end
            from ${meetings} where ${meetings.cityId} = ${city.id} and ${meetings.bodyId} = ${body.id}
              and ${meetings.goneSince} is null)
        select to_char(day, 'YYYY-MM') as month,
          count(*) filter (where what in ('heard', 'sent-on', 'turned-down', 'put-off', 'other'))::integer as actions,
          ${count('heard')} as heard, ${count('sent-on')} as "sentOn", ${count('turned-down')} as "turnedDown",
          ${count('put-off')} as "putOff", ${count('other')} as other, ${count('roll-call')} as "rollCalls",
          ${count('meeting')} as meetings, ${count('called-off')} as "calledOff"
        from marks where day is not null group by 1 order by 1`,
    ),
  );
}

const count = (what: string) => sql`count(*) filter (where what = ${what}::text)::integer`;

function of(classes: readonly string[]): SQL {
  const listed = sql.join(
    classes.map((one) => sql`${one}`),
    sql`, `,
  );
  return sql`${actions.class} in (${listed})`;
}

/**
 * A page of what a body did in one month (`YYYY-MM`), newest first. `page` starts at 1. One
 * statement at each state of the ledger. Empty: nothing of that month, or of that page, is on record.
 */
export async function listCommitteeActions(
  db: Db,
  city: StoredCity,
  body: AskedBody,
  { month, page, limit = ACTIONS_SHOWN }: { month: string; page: number; limit?: number },
): Promise<CommitteeAction[]> {
  const first = sql`(${month} || '-01')::date`;
  return remember(db, city, 'committee-actions', `${body.id} ${month} ${page} ${limit}`, () =>
    rows<CommitteeAction>(
      db,
      sql`select ${actions.on} as "on", coalesce(${actions.raw}, ${actions.text}, ${actions.phase}) as text,
        ${actions.result} as result, ${items.number} as number, ${items.slug} as slug, ${items.kind} as kind,
        ${items.title} as title, ${items.shortTitle} as "shortTitle",
        (select json_build_object('id', ${rollCalls.slug}, 'yes', ${rollCalls.yes}, 'no', ${rollCalls.no})
          from ${rollCalls} where ${rollCalls.cityId} = ${actions.cityId} and ${rollCalls.actionId} = ${actions.id}
            and ${rollCalls.goneSince} is null) as vote
      from ${liveActions(city, body)} and ${actions.on} >= ${first} and ${actions.on} < ${first} + interval '1 month'
      order by ${actions.on} desc, ${actions.id} desc limit ${limit} offset ${(page - 1) * limit}`,
    ),
  );
}
