import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { Pace } from '../ledger/pace';
import { memberAgreement, rollCalls, votes } from '../schema';
import { inSlices } from './in-slices';

type Side = { action_id: number; person_id: number; side: string };
type Pair = { other: number; both: number; same: number };
type Pairs = Map<number, Map<number, Pair>>;

/**
 * Counts how often each two people took the same side in divided roll calls, as `agreement` in db/testing/figures
 * does: reads the sides some roll calls at a time, and then replaces each person's rows at once.
 */
export async function countAgreement(db: Db, city: number, people: readonly number[]): Promise<void> {
  const divided = await db
    .select({ id: rollCalls.actionId })
    .from(rollCalls)
    .where(
      and(eq(rollCalls.cityId, city), isNull(rollCalls.goneSince), gt(rollCalls.yes, 0), gt(rollCalls.no, 0)),
    );
  const ids = divided.map(({ id }) => id);
  const pairs: Pairs = new Map();
  await inSlices(ids, new Pace(), async (some) => addSides(pairs, await sidesIn(db, city, some)));
  await inSlices(people, new Pace(), (some) => replacePairs(db, city, some, pairs));
}

/** Whoever has two rows in a roll call took no clear side. */
function sidesIn(db: Db, city: number, actions: number[]): Promise<Side[]> {
  return rows<Side>(
    db,
    sql`select ${votes.actionId} as action_id, ${votes.personId} as person_id, min(${votes.option}) as side
      from ${votes} where ${votes.cityId} = ${city} and ${inArray(votes.actionId, actions)}
        and ${votes.goneSince} is null and ${votes.option} in ('yes', 'no') and ${votes.personId} is not null
      group by 1, 2 having count(*) = 1`,
  );
}

function addSides(pairs: Pairs, sides: readonly Side[]) {
  for (const took of byAction(sides).values()) {
    if (new Set(took.map(({ side }) => side)).size < 2) continue;
    for (const one of took) {
      const own = pairs.get(one.person_id) ?? new Map<number, Pair>();
      pairs.set(one.person_id, own);
      for (const { person_id: other, side } of took) {
        if (other === one.person_id) continue;
        const pair = own.get(other) ?? { other, both: 0, same: 0 };
        pair.both += 1;
        if (side === one.side) pair.same += 1;
        own.set(other, pair);
      }
    }
  }
}

function byAction(sides: readonly Side[]): Map<number, Side[]> {
  const found = new Map<number, Side[]>();
  for (const side of sides) {
    const took = found.get(side.action_id);
    if (took) took.push(side);
    else found.set(side.action_id, [side]);
  }
  return found;
}

async function replacePairs(db: Db, city: number, people: number[], pairs: Pairs) {
  const counted = people.flatMap((person) =>
    [...(pairs.get(person)?.values() ?? [])].map(({ other, both, same }) => [person, other, both, same]),
  );
  await db.transaction(async (tx) => {
    const { cityId, personId } = memberAgreement;
    await tx.delete(memberAgreement).where(and(eq(cityId, city), inArray(personId, people)));
    await tx.execute(sql`insert into ${memberAgreement} (city_id, person_id, other_id, both_voted, same_side)
      select ${city}::int, (one ->> 0)::bigint, (one ->> 1)::bigint, (one ->> 2)::int, (one ->> 3)::int
      from json_array_elements(${JSON.stringify(counted)}::json) as one`);
  });
}
