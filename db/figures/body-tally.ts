import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { ACTIONS_SHOWN } from '@/lib/views/committees';
import { actions, bodies, items, meetings, rollCalls } from '../schema';
import { CALLED_OFF } from './called-off';
import type { Days } from './spans';

const HEARD = ['hearing-held'];
const SENT_ON = ['committee-passage', 'committee-passage-favorable', 'passage'];
const TURNED_DOWN = ['committee-passage-unfavorable', 'committee-failure', 'failure'];
const PUT_OFF = ['deferral', 'recessed'];

/**
 * What is kept of each of these bodies of a city: rows of `body_id` and `tally` (a CommitteeTally as JSON). `which` is a
 * condition on `bodies`; of the days between `first` and `last` alone where they are given.
 */
export function bodyTallies(city: SQL, which: SQL, days: Days | null = null): SQL {
  const within = (column: AnyPgColumn) =>
    days ? sql`${column} between ${days.first}::date and ${days.last}::date` : sql`true`;
  return sql`with which as materialized (
      select ${bodies.id} as id from ${bodies} where ${bodies.cityId} = ${city} and ${which}),
    done as materialized (select ${actions.bodyId} as body_id, ${actions.id} as action_id, ${actions.on} as day, ${DID} as what
      from ${actions} join ${items}
        on ${items.cityId} = ${actions.cityId} and ${items.id} = ${actions.itemId} and ${items.goneSince} is null
      where ${actions.cityId} = ${city} and ${actions.bodyId} in (select id from which) and ${actions.goneSince} is null
        and ${within(actions.on)}),
    marks as (select body_id, day, what from done
      union all select ${rollCalls.bodyId}, ${rollCalls.heldOn}, 'roll-call' from ${rollCalls}
        where ${rollCalls.cityId} = ${city} and ${rollCalls.bodyId} in (select id from which)
          and ${rollCalls.goneSince} is null and ${within(rollCalls.heldOn)}
      union all select ${meetings.bodyId}, ${meetings.heldOn}, case when ${CALLED_OFF} then 'called-off' else 'meeting' end
        from ${meetings} where ${meetings.cityId} = ${city} and ${meetings.bodyId} in (select id from which)
          and ${meetings.goneSince} is null and ${within(meetings.heldOn)}),
    months as (select body_id, json_agg(${MONTH} order by month) as list from (
        select body_id, to_char(day, 'YYYY-MM') as month, ${COUNTS} from marks where day is not null group by 1, 2) as counted
      group by 1),
    latest as (select body_id, action_id, row_number() over (partition by body_id order by day desc, action_id desc) as place
      from (select *, max(date_trunc('month', day)) over (partition by body_id) as last_month from done) as dated
      where day >= last_month),
    deeds as (select latest.body_id, json_agg(${DEED} order by latest.place) as list
      from latest join ${actions} on ${actions.cityId} = ${city} and ${actions.id} = latest.action_id
      join ${items} on ${items.cityId} = ${city} and ${items.id} = ${actions.itemId}
      where latest.place <= ${ACTIONS_SHOWN} group by 1)
  select which.id as body_id, json_build_object('months', coalesce(months.list, '[]'),
    'deeds', coalesce(deeds.list, '[]')) as tally
  from which left join months on months.body_id = which.id left join deeds on deeds.body_id = which.id`;
}

const of = (classes: readonly string[]) =>
  sql`${actions.class} in (${sql.raw(classes.map((one) => `'${one}'`).join(', '))})`;

/** Each action is in one column. */
const DID = sql`case when ${of(HEARD)} then 'heard' when ${of(SENT_ON)} then 'sent-on'
  when ${of(TURNED_DOWN)} then 'turned-down' when ${of(PUT_OFF)} then 'put-off' else 'other' end`;

const times = (...what: string[]) =>
  sql.raw(`(count(*) filter (where what in (${what.map((one) => `'${one}'`).join(', ')})))::integer`);

const COUNTS = sql`${times('heard', 'sent-on', 'turned-down', 'put-off', 'other')} as actions, ${times('heard')} as heard,
  ${times('sent-on')} as sent_on, ${times('turned-down')} as turned_down, ${times('put-off')} as put_off,
  ${times('other')} as other, ${times('roll-call')} as roll_calls, ${times('meeting')} as meetings,
  ${times('called-off')} as called_off`;

const MONTH = sql`json_build_object('month', month, 'actions', actions, 'heard', heard, 'sentOn', sent_on,
  'turnedDown', turned_down, 'putOff', put_off, 'other', other, 'rollCalls', roll_calls, 'meetings', meetings,
  'calledOff', called_off)`;

/** A row of `actions` and its `items` as a CommitteeAction. */
export const DEED = sql`json_build_object('on', ${actions.on},
  'text', coalesce(${actions.raw}, ${actions.text}, ${actions.phase}), 'result', ${actions.result},
  'number', ${items.number}, 'slug', ${items.slug}, 'kind', ${items.kind}, 'title', ${items.title},
  'shortTitle', ${items.shortTitle}, 'vote', (select json_build_object('id', ${rollCalls.slug}, 'yes', ${rollCalls.yes},
      'no', ${rollCalls.no}) from ${rollCalls} where ${rollCalls.cityId} = ${actions.cityId}
    and ${rollCalls.actionId} = ${actions.id} and ${rollCalls.goneSince} is null))`;
