import { type SQL, sql } from 'drizzle-orm';
import { RECORD_PAGE } from '@/lib/views/member-record';
import { items, people, rollCalls, sponsorships, votes } from '../schema';
import { leads } from './leads';
import { recordItemJson } from './record-item';

/**
 * What is kept of each of these people of a city: rows of `person_id`, `tally` (a MemberTally) and `record`
 * (a MemberRecord), both JSON, and four of its counts. `which` is a condition on `people`.
 */
export function memberTallies(city: SQL, which: SQL): SQL {
  return sql`with who as materialized (
      select ${people.id} as id from ${people} where ${people.cityId} = ${city} and ${which}),
    ${carried(city)}, ${stood(city)}, ${placed(city)},
    ${eachPerson('totals', CARRIED_TOTALS, sql`carried`)},
    ${eachPerson('cast_votes', sql`count(distinct action_id)::integer as votes`, sql`stood`)},
    by_outcome as (${listed(
      sql`json_build_object('outcome', outcome, 'count', count, 'unplaced', unplaced)`,
      sql`count desc, outcome`,
      sql`select person_id, outcome, ${CARRIED_COUNTS} from carried group by 1, 2`,
    )}),
    by_lead as (${listed(
      sql`json_build_object('outcome', outcome, 'count', count, 'unplaced', unplaced)`,
      sql`count desc, outcome`,
      sql`select person_id, outcome, ${CARRIED_COUNTS} from carried where leads group by 1, 2`,
    )}),
    by_role as (${listed(
      sql`json_build_object('role', role, 'outcome', outcome, 'count', count, 'unplaced', unplaced)`,
      sql`role, count desc, outcome`,
      sql`select person_id, role, outcome, ${CARRIED_COUNTS} from carried, unnest(roles) as role group by 1, 2, 3`,
    )}),
    by_option as (${listed(
      sql`json_build_object('option', option, 'count', count)`,
      sql`count desc, option`,
      sql`select person_id, option, count(distinct action_id)::integer as count from stood group by 1, 2`,
    )}),
    by_month as (${listed(MONTH, sql`month`, MONTHS)}),
    latest as (select placed.person_id, json_agg(json_build_object('id', placed.item_id, 'item',
        ${recordItemJson(city, sql`placed.person_id`)}) order by placed.place) as list
      from placed join ${items} on ${items.cityId} = ${city} and ${items.id} = placed.item_id
      where placed.place <= ${RECORD_PAGE + 1} group by 1),
    entries as (select person_id, count(*)::integer as count, json_build_object('ids', json_agg(item_id order by place),
        'days', json_agg(coalesce(to_char(last_action_on, 'YYYYMMDD')::integer, 0) order by place),
        'kinds', json_agg(kind - 1 order by place), 'facts', ('[' || string_agg(distinct facts, ',' order by facts) || ']')::json) as record
      from placed group by 1)
  select who.id as person_id, json_build_object('sponsored', coalesce(totals.sponsored, 0),
      'led', coalesce(totals.led, 0), 'coSponsored', coalesce(totals.co_sponsored, 0),
      'votes', coalesce(cast_votes.votes, 0), 'carried', coalesce(by_outcome.list, '[]'),
      'leads', coalesce(by_lead.list, '[]'), 'carriedAs', coalesce(by_role.list, '[]'), 'voted', coalesce(by_option.list, '[]'),
      'months', coalesce(by_month.list, '[]'), 'items', coalesce(entries.count, 0),
      'latest', coalesce(latest.list, '[]')) as tally,
    coalesce(entries.record, '{"ids":[],"days":[],"kinds":[],"facts":[]}') as record,
    coalesce(totals.sponsored, 0) as sponsored, coalesce(totals.led, 0) as led,
    coalesce(totals.co_sponsored, 0) as co_sponsored, coalesce(cast_votes.votes, 0) as votes
  from who ${sql.join(
    [
      'totals',
      'cast_votes',
      'by_outcome',
      'by_lead',
      'by_role',
      'by_option',
      'by_month',
      'latest',
      'entries',
    ].map((part) => sql.raw(`left join ${part} on ${part}.person_id = who.id`)),
    sql` `,
  )}`;
}

/** Each item somebody carries once, in all their roles, and in those a filter finds it by: whoever leads it sponsors it. */
const carried = (city: SQL) => sql`carried as materialized (
  select ${sponsorships.personId} as person_id, ${items.id} as item_id, ${items.outcome} as outcome,
    ${items.stage} is null as unplaced, coalesce(${items.introducedOn}, ${items.firstActionOn}) as day,
    array_agg(distinct ${sponsorships.role}) as roles, bool_or(${leads(city)}) as leads,
    array_agg(distinct ${sponsorships.role})
      || (case when bool_or(${leads(city)}) and not bool_or(${sponsorships.role} = 'sponsor') then array['sponsor'] else '{}' end) as found_as
  from ${sponsorships} join ${items}
    on ${items.cityId} = ${sponsorships.cityId} and ${items.id} = ${sponsorships.itemId}
  where ${sponsorships.cityId} = ${city} and ${sponsorships.personId} in (select id from who)
    and ${sponsorships.goneSince} is null and ${items.goneSince} is null
  group by ${sponsorships.personId}, ${items.cityId}, ${items.id})`;

/** Each row of somebody in a roll call. */
const stood = (city: SQL) => sql`stood as materialized (
  select ${votes.personId} as person_id, ${votes.actionId} as action_id, ${rollCalls.itemId} as item_id,
    ${rollCalls.heldOn} as day, ${votes.option} as option, ${votes.position} as position
  from ${votes} join ${rollCalls}
    on ${rollCalls.cityId} = ${votes.cityId} and ${rollCalls.actionId} = ${votes.actionId}
  where ${votes.cityId} = ${city} and ${votes.personId} in (select id from who)
    and ${votes.goneSince} is null and ${rollCalls.goneSince} is null)`;

/** Each item somebody carries or stands in a roll call on, numbered by its last action, latest first, and by its facts. */
const placed = (city: SQL) => sql`placed as materialized (
  select *, row_number() over (partition by person_id order by last_action_on desc nulls last, item_id desc) as place,
    dense_rank() over (partition by person_id order by facts) as kind
  from (${stoodOrCarried(city)}) as own)`;

const stoodOrCarried = (city: SQL) => sql`
  select person_id, item_id, ${items.lastActionOn} as last_action_on,
    json_build_array(${items.outcome}, found_as, extract(year from carried.day)::integer, voted.votes)::text collate "C" as facts
  from carried full join (select person_id, item_id,
      array_agg(distinct coalesce(option, '') || coalesce(extract(year from day)::text, '')) as votes
    from stood group by 1, 2) as voted using (person_id, item_id)
  join ${items} on ${items.cityId} = ${city} and ${items.id} = item_id
  where ${items.goneSince} is null`;

const eachPerson = (name: string, count: SQL, from: SQL) =>
  sql`${sql.raw(name)} as (select person_id, ${count} from ${from} group by 1)`;

const listed = (json: SQL, order: SQL, counted: SQL) =>
  sql`select person_id, json_agg(${json} order by ${order}) as list from (${counted}) as counted group by 1`;

const CARRIED_COUNTS = sql`count(*)::integer as count, count(*) filter (where unplaced)::integer as unplaced`;

const CARRIED_TOTALS = sql`count(*)::integer as sponsored, (count(*) filter (where leads))::integer as led,
  (count(*) filter (where 'co-sponsor' = any(roles)))::integer as co_sponsored`;

const MONTH = sql`json_build_object('month', month, 'sponsored', sponsored, 'coSponsored', co_sponsored, 'cast', cast_votes,
  'absent', absent, 'excused', excused, 'other', other)`;

const times = (what: string) => sql`(count(*) filter (where what = ${sql.raw(`'${what}'`)}))::integer`;

/** A person stands in a roll call once, however many rows name them. */
const MONTHS = sql`select person_id, to_char(day, 'YYYY-MM') as month, ${times('sponsored')} as sponsored,
    ${times('co-sponsored')} as co_sponsored, ${times('cast')} as cast_votes, ${times('absent')} as absent,
    ${times('excused')} as excused, ${times('other')} as other
  from (
    select person_id, day, case when leads then 'sponsored' else 'co-sponsored' end as what from carried
    union all
    select person_id, day, case when option in ('yes', 'no', 'abstain') then 'cast'
      when option in ('absent', 'excused') then option else 'other' end
    from (select distinct on (person_id, action_id) person_id, day, option from stood
      order by person_id, action_id, position) as once) as marks
  where day is not null group by 1, 2`;
