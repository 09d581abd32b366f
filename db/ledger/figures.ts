import { eq, sql } from 'drizzle-orm';
import { type Db, rows, type Tx } from '../client';
import {
  actions,
  bodies,
  figuresBuilt,
  items,
  memberAgreement,
  memberAttendance,
  rollCalls,
  seats,
  typicalWaits,
  votes,
} from '../schema';

/**
 * Works out the figures of a city again from its rows (attendance, agreement on divided roll calls, typical waits), in
 * one transaction, and notes when. Call it after a load or a sync that wrote something.
 */
export async function rebuildFigures(db: Db, city: number, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    for (const table of [memberAttendance, memberAgreement, typicalWaits]) {
      await tx.delete(table).where(eq(table.cityId, city));
    }
    await countAttendance(tx, city);
    await countAgreement(tx, city);
    await measureWaits(tx, city);
    await tx
      .insert(figuresBuilt)
      .values({ cityId: city, builtAt: now })
      .onConflictDoUpdate({ target: figuresBuilt.cityId, set: { builtAt: now } });
  });
}

/** Whether the ledger has a change that the city's figures do not know: a run that was cut off may have left it. */
export async function areFiguresStale(db: Db, city: number): Promise<boolean> {
  const [found] = await rows<{ stale: boolean }>(
    db,
    sql`select exists (select from changes where city_id = ${city} and at > coalesce(
      (select built_at from figures_built where city_id = ${city}), '-infinity')) as stale`,
  );
  return found?.stale ?? false;
}

/** As lib/votes/attendance counts: roll calls of the body while the person sat in it; a person is once in each. */
async function countAttendance(tx: Tx, city: number) {
  const of = (option: string) => sql`count(*) filter (where sat and option = ${option}::text)`;
  await tx.execute(sql`
    with held as (
      select ${rollCalls.actionId} as action_id, ${rollCalls.bodyId} as body_id, ${rollCalls.heldOn} as held_on
      from ${rollCalls} join ${bodies} on ${bodies.cityId} = ${rollCalls.cityId} and ${bodies.id} = ${rollCalls.bodyId}
      where ${rollCalls.cityId} = ${city} and ${rollCalls.goneSince} is null),
    seated as (
      select distinct ${seats.personId} as person_id, held.body_id, held.action_id
      from ${seats} join held on held.body_id = ${seats.bodyId} and held.held_on >= ${seats.startOn}
        and (${seats.endOn} is null or held.held_on <= ${seats.endOn})
      where ${seats.cityId} = ${city} and ${seats.goneSince} is null),
    voted as (
      select distinct on (${votes.personId}, held.action_id) ${votes.personId} as person_id, held.body_id,
        held.action_id, ${votes.option} as option
      from ${votes} join held on held.action_id = ${votes.actionId}
      where ${votes.cityId} = ${city} and ${votes.goneSince} is null and ${votes.personId} is not null
      order by ${votes.personId}, held.action_id, ${votes.position}),
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

/** As lib/votes/agreement counts. */
async function countAgreement(tx: Tx, city: number) {
  await tx.execute(sql`
    with sides as materialized (
      select ${votes.actionId} as action_id, ${votes.personId} as person_id, min(${votes.option}) as side
      from ${votes} join ${rollCalls}
        on ${rollCalls.cityId} = ${votes.cityId} and ${rollCalls.actionId} = ${votes.actionId}
      where ${votes.cityId} = ${city} and ${votes.goneSince} is null and ${rollCalls.goneSince} is null
        and ${rollCalls.yes} > 0 and ${rollCalls.no} > 0
        and ${votes.option} in ('yes', 'no') and ${votes.personId} is not null
      group by 1, 2 having count(*) = 1),
    divided as materialized (select action_id from sides group by 1 having count(distinct side) = 2)
    insert into ${memberAgreement} (city_id, person_id, other_id, both_voted, same_side)
    select ${city}::int, a.person_id, b.person_id, count(*), count(*) filter (where a.side = b.side)
    from divided join sides a using (action_id) join sides b using (action_id)
    where a.person_id <> b.person_id group by 2, 3`);
}

/** From the first action that opens a stage to the first that ends it; items that never moved on are not in it. */
async function measureWaits(tx: Tx, city: number) {
  const first = (...classes: string[]) =>
    sql`min(${actions.on}) filter (where ${actions.class} in (${sql.join(
      classes.map((one) => sql`${one}`),
      sql`, `,
    )}))`;
  await tx.execute(sql`
    with marks as (
      select ${items.kind} as kind, ${first('introduction', 'referral-committee')} as filed,
        ${first('committee-passage', 'committee-passage-favorable', 'committee-passage-unfavorable', 'discharged')} as reported,
        ${first('passage')} as passed, ${first('presented-to-executive')} as presented,
        ${first('executive-signature', 'executive-veto', 'returned-unsigned', 'lapsed-into-law')} as answered
      from ${actions} join ${items} on ${items.cityId} = ${actions.cityId} and ${items.id} = ${actions.itemId}
      where ${actions.cityId} = ${city} and ${actions.goneSince} is null and ${actions.precision} = 'day'
        and ${items.goneSince} is null
      group by ${items.kind}, ${items.id}),
    waits as (
      select kind, 'in-committee' as stage, filed as begun, reported as ended from marks
      union all select kind, 'reported', reported, passed from marks
      union all select kind, 'with-executive', coalesce(presented, passed), answered from marks)
    insert into ${typicalWaits} (city_id, kind, stage, sample, since, lower_days, median_days, upper_days)
    select ${city}::int, kind, stage, count(*), min(extract(year from begun)),
      percentile_disc(0.25) within group (order by ended - begun),
      percentile_disc(0.5) within group (order by ended - begun),
      percentile_disc(0.75) within group (order by ended - begun)
    from waits where ended >= begun group by kind, stage`);
}
