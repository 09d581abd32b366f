import { eq, inArray, sql } from 'drizzle-orm';
import type { Kind, Stage } from '@/lib/words/vocabulary';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { Pace } from '../ledger/pace';
import { actions, items, typicalWaits } from '../schema';
import { inSlices } from './in-slices';

type Wait = { kind: Kind; stage: Stage; days: number; year: number };

/**
 * Measures how long items waited in each stage, from the first action that opens it to the first that ends it, some
 * items at a time, and then replaces what is kept at once; items that never moved on are not in it.
 */
export async function measureWaits(db: Db, city: number): Promise<void> {
  const listed = await db
    .select({ id: items.id })
    .from(items)
    .where(eq(items.cityId, city))
    .orderBy(items.id);
  const groups = new Map<string, Wait[]>();
  const ids = listed.map(({ id }) => id);
  await inSlices(ids, new Pace(), async (some) => {
    for (const wait of await waitsOf(db, city, some)) {
      const name = `${wait.kind} ${wait.stage}`;
      const group = groups.get(name) ?? [];
      group.push(wait);
      groups.set(name, group);
    }
  });
  await db.transaction(async (tx) => {
    await tx.delete(typicalWaits).where(eq(typicalWaits.cityId, city));
    const found = [...groups.values()].flatMap((group) => typicalOf(city, group));
    if (found.length > 0) await tx.insert(typicalWaits).values(found);
  });
}

function typicalOf(cityId: number, group: readonly Wait[]): (typeof typicalWaits.$inferInsert)[] {
  const [first] = group;
  if (!first) return [];
  const days = Float64Array.from(group, (wait) => wait.days).sort();
  const at = (share: number) => days[Math.ceil(share * days.length) - 1] ?? 0;
  const since = group.reduce((earliest, { year }) => Math.min(earliest, year), first.year);
  const { kind, stage } = first;
  return [
    { cityId, kind, stage, sample: days.length, since, lower: at(0.25), median: at(0.5), upper: at(0.75) },
  ];
}

const first = (...classes: string[]) =>
  sql`min(${actions.on}) filter (where ${inArray(actions.class, classes)})`;

function waitsOf(db: Db, city: number, ids: number[]): Promise<Wait[]> {
  return rows<Wait>(
    db,
    sql`with marks as (
      select ${items.kind} as kind, ${first('introduction', 'referral-committee')} as filed,
        ${first('committee-passage', 'committee-passage-favorable', 'committee-passage-unfavorable', 'discharged')} as reported,
        ${first('passage')} as passed, ${first('presented-to-executive')} as presented,
        ${first('executive-signature', 'executive-veto', 'returned-unsigned', 'lapsed-into-law')} as answered
      from ${items} join ${actions} on ${actions.cityId} = ${items.cityId} and ${actions.itemId} = ${items.id}
      where ${items.cityId} = ${city} and ${inArray(items.id, ids)} and ${items.goneSince} is null
        and ${actions.goneSince} is null and ${actions.precision} = 'day'
      group by ${items.kind}, ${items.id}),
    waits as (
      select kind, 'in-committee' as stage, filed as begun, reported as ended from marks
      union all select kind, 'reported', reported, passed from marks
      union all select kind, 'with-executive', coalesce(presented, passed), answered from marks)
    select kind, stage, ended - begun as days, extract(year from begun)::int as year from waits where ended >= begun`,
  );
}
