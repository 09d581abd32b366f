import { eq, inArray, sql } from 'drizzle-orm';
import type { Db, Tx } from '../engine/types';
import {
  actions,
  bodies,
  bodyTallies,
  cities,
  figuresBuilt,
  items,
  memberAgreement,
  memberAttendance,
  memberTallies,
  people,
  rollCalls,
  seats,
  typicalWaits,
  votes,
} from '../schema';
import { bodyTallies as tallyBodies } from './body-tally';
import { memberTallies as tallyMembers } from './member-tally';
import { TALLY_SHAPE } from './shape';

/** On the embedded engine readers wait for a whole transaction: some people at a time keep each one short. */
const PEOPLE_AT_ONCE = 10;

/**
 * Works out the figures of a city again from its rows (attendance, agreement on divided roll calls, typical waits, what
 * the pages of members and committees count), step by step, and notes when and of which version of the facts; then
 * frees the room of what it replaced, for the embedded engine does not by itself. Until it is done pages believe none of
 * them but attendance, agreement and waits, which are as of the last time. Call it after a load or a sync that wrote
 * something.
 */
export async function rebuildFigures(db: Db, city: number, now = new Date()): Promise<void> {
  const version = await factsVersion(db, city);
  await db.transaction((tx) =>
    tx.update(figuresBuilt).set({ version: null }).where(eq(figuresBuilt.cityId, city)),
  );
  const anew = (table: CityTable, count: (tx: Tx, city: number) => Promise<unknown>) =>
    db.transaction(async (tx) => {
      await tx.delete(table).where(eq(table.cityId, city));
      await count(tx, city);
    });
  await anew(memberAttendance, countAttendance);
  await anew(memberAgreement, countAgreement);
  await anew(typicalWaits, measureWaits);
  await db.transaction((tx) => keepBodies(tx, city));
  const known = await db
    .select({ id: people.id })
    .from(people)
    .where(eq(people.cityId, city))
    .orderBy(people.id);
  for (let at = 0; at < known.length; at += PEOPLE_AT_ONCE) {
    const some = known.slice(at, at + PEOPLE_AT_ONCE).map(({ id }) => id);
    await db.transaction((tx) => keepMembers(tx, city, some));
  }
  const built = { builtAt: now, version, shape: TALLY_SHAPE };
  await db.transaction((tx) =>
    tx
      .insert(figuresBuilt)
      .values({ cityId: city, ...built })
      .onConflictDoUpdate({ target: figuresBuilt.cityId, set: built }),
  );
  await db.execute(sql`vacuum ${memberAttendance}, ${memberAgreement}, ${memberTallies}, ${bodyTallies}`);
}

type CityTable = typeof memberAttendance | typeof memberAgreement | typeof typicalWaits;

/**
 * Whether the city's facts have changed since its figures were counted, as a run that was cut off may leave it, or they
 * were counted by another release.
 */
export async function areFiguresStale(db: Db, city: number): Promise<boolean> {
  const version = await factsVersion(db, city);
  const [built] = await db.select().from(figuresBuilt).where(eq(figuresBuilt.cityId, city));
  return version > 0 && (built?.version !== version || built.shape !== TALLY_SHAPE);
}

/** How often a city's facts have changed; 0: never yet. */
async function factsVersion(db: Pick<Db, 'select'>, city: number): Promise<number> {
  const [found] = await db.select({ version: cities.factsVersion }).from(cities).where(eq(cities.id, city));
  return found?.version ?? 0;
}

/** Rows that stay as they are, such as those of former members, are not written. */
async function keepMembers(tx: Tx, city: number, ids: number[]) {
  await tx.execute(sql`insert into ${memberTallies} as kept (city_id, person_id, tally, record)
    select ${city}::int, person_id, tally, record
    from (${tallyMembers(sql`${city}`, inArray(people.id, ids))}) as tallied
    on conflict (city_id, person_id) do update set tally = excluded.tally, record = excluded.record
      where kept.tally::text <> excluded.tally::text or kept.record::text <> excluded.record::text`);
}

async function keepBodies(tx: Tx, city: number) {
  await tx.execute(sql`insert into ${bodyTallies} as kept (city_id, body_id, tally)
    select ${city}::int, body_id, tally from (${tallyBodies(sql`${city}`, sql`true`)}) as tallied
    on conflict (city_id, body_id) do update set tally = excluded.tally where kept.tally::text <> excluded.tally::text`);
}

/** As `attendanceOf` in db/testing/figures counts: roll calls of the body while the person sat in it; a person is once in each. */
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

/** As `agreement` in db/testing/figures counts. */
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
    sql`min(${actions.on}) filter (where ${inArray(actions.class, classes)})`;
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
