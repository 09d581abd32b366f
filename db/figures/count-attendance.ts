import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../engine/types';
import { bodies, memberAttendance, rollCalls, seats, votes } from '../schema';

/**
 * Counts the attendance of these people anew, as `attendanceOf` in db/testing/figures does: roll calls of a body while
 * the person sat in it; a person is once in each.
 */
export async function countAttendance(tx: Tx, city: number, ids: number[]): Promise<void> {
  const { cityId, personId } = memberAttendance;
  await tx.delete(memberAttendance).where(and(eq(cityId, city), inArray(personId, ids)));
  await tx.execute(sql`
    with seated as (
      select distinct ${seats.personId} as person_id, ${rollCalls.bodyId} as body_id, ${rollCalls.actionId} as action_id
      from ${seats} join ${rollCalls} on ${rollCalls.cityId} = ${seats.cityId} and ${rollCalls.bodyId} = ${seats.bodyId}
        and ${rollCalls.heldOn} >= ${seats.startOn}
        and (${seats.endOn} is null or ${rollCalls.heldOn} <= ${seats.endOn}) and ${rollCalls.goneSince} is null
      join ${bodies} on ${bodies.cityId} = ${rollCalls.cityId} and ${bodies.id} = ${rollCalls.bodyId}
      where ${seats.cityId} = ${city} and ${inArray(seats.personId, ids)} and ${seats.goneSince} is null),
    voted as (
      select distinct on (${votes.personId}, ${rollCalls.actionId}) ${votes.personId} as person_id,
        ${rollCalls.bodyId} as body_id, ${rollCalls.actionId} as action_id, ${votes.option} as option
      from ${votes} join ${rollCalls} on ${rollCalls.cityId} = ${votes.cityId}
        and ${rollCalls.actionId} = ${votes.actionId} and ${rollCalls.goneSince} is null
      join ${bodies} on ${bodies.cityId} = ${rollCalls.cityId} and ${bodies.id} = ${rollCalls.bodyId}
      where ${votes.cityId} = ${city} and ${inArray(votes.personId, ids)} and ${votes.goneSince} is null
      order by ${votes.personId}, ${rollCalls.actionId}, ${votes.position}),
    counted as (
      select coalesce(seated.person_id, voted.person_id) as person_id,
        coalesce(seated.body_id, voted.body_id) as body_id, option,
        seated.person_id is not null as sat, voted.person_id is not null as recorded
      from seated full join voted on voted.person_id = seated.person_id and voted.action_id = seated.action_id)
    insert into ${memberAttendance} (city_id, person_id, body_id, roll_calls, yes, no, abstain, absent, excused,
      recused, not_voting, unreadable, not_recorded, outside_seat)
    select ${city}::int, person_id, body_id, count(*) filter (where sat), ${of('yes')}, ${of('no')}, ${of('abstain')},
      ${of('absent')}, ${of('excused')}, ${of('recused')}, ${of('not-voting')},
      count(*) filter (where sat and recorded and option is null), count(*) filter (where sat and not recorded),
      count(*) filter (where not sat)
    from counted group by person_id, body_id`);
}

const of = (option: string) => sql`count(*) filter (where sat and option = ${option}::text)`;
