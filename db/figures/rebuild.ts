import { and, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { liesAhead } from '@/lib/dates/lies-ahead';
import type { Db, Tx } from '../engine/types';
import { Pace } from '../ledger/pace';
import {
  bodyTallies,
  cities,
  cityCounts,
  figuresBuilt,
  memberAgreement,
  memberAttendance,
  memberTallies,
  people,
  typicalWaits,
} from '../schema';
import { countAgreement } from './count-agreement';
import { countAttendance } from './count-attendance';
import { countCity } from './count-city';
import { inSlices } from './in-slices';
import { measureWaits } from './measure-waits';
import { memberTallies as tallyMembers } from './member-tally';
import { TALLY_SHAPE } from './shape';
import { spansOf } from './spans';
import { countBodies } from './tally-bodies';

/**
 * Counts the figures of a city anew from its rows (attendance, agreement on divided roll calls, typical waits, what its
 * pages count), in steps short enough for readers of the embedded engine, and notes of when and of which version of the
 * facts they are; then frees the room of what it replaced, for the embedded engine does not by itself. Until then the
 * last ones answer, each replaced whole. A signal that aborts ends it before the next step.
 */
export async function rebuildFigures(
  db: Db,
  city: number,
  now = new Date(),
  signal?: AbortSignal,
): Promise<void> {
  const version = await factsVersion(db, city);
  await disbelieveOtherShapes(db, city);
  const ids = await peopleOf(db, city);
  const spans = await spansOf(db, city);
  const steps = [
    () => countPeople(db, city, ids, signal),
    () => countAgreement(db, city, ids.all),
    () => countBodies(db, city, spans),
    () => countCity(db, city, spans),
    () => measureWaits(db, city),
  ];
  for (const step of steps) {
    signal?.throwIfAborted();
    await step();
  }
  const built = { builtAt: now, version, shape: TALLY_SHAPE };
  await db.transaction((tx) =>
    tx
      .insert(figuresBuilt)
      .values({ cityId: city, ...built })
      .onConflictDoUpdate({ target: figuresBuilt.cityId, set: built }),
  );
  for (const table of [
    memberAttendance,
    memberAgreement,
    memberTallies,
    bodyTallies,
    typicalWaits,
    cityCounts,
  ])
    await db.execute(sql`vacuum ${table}`);
}

/**
 * Whether the city's facts have changed since its figures were counted, as a run that was cut off may leave it, or they
 * were counted by another release, or by a clock that was ahead.
 */
export async function areFiguresStale(db: Db, city: number): Promise<boolean> {
  const version = await factsVersion(db, city);
  const [built] = await db.select().from(figuresBuilt).where(eq(figuresBuilt.cityId, city));
  return (
    version > 0 && (built?.version !== version || built.shape !== TALLY_SHAPE || liesAhead(built.builtAt))
  );
}

/** How often a city's facts have changed; 0: never yet. */
async function factsVersion(db: Pick<Db, 'select'>, city: number): Promise<number> {
  const [found] = await db.select({ version: cities.factsVersion }).from(cities).where(eq(cities.id, city));
  return found?.version ?? 0;
}

/** What another release kept is overwritten row by row: should that be cut off, no release may believe the mixture. */
async function disbelieveOtherShapes(db: Db, city: number) {
  const { cityId, shape } = figuresBuilt;
  const isOther = or(isNull(shape), ne(shape, TALLY_SHAPE));
  await db.transaction((tx) =>
    tx
      .update(figuresBuilt)
      .set({ shape: null })
      .where(and(eq(cityId, city), isOther)),
  );
}

type People = { all: number[]; unknown: number[]; known: number[] };

/** `unknown`: of whom nothing is kept that tells how much they did; the others stand in the order of that, most first. */
async function peopleOf(db: Db, city: number): Promise<People> {
  const { sponsored, votes, personId, cityId } = memberTallies;
  const found = await db
    .select({ id: people.id, did: sql<number | null>`${sponsored} + ${votes}` })
    .from(people)
    .leftJoin(memberTallies, and(eq(cityId, people.cityId), eq(personId, people.id)))
    .where(eq(people.cityId, city))
    .orderBy(sql`2 desc`, people.id);
  const unknown = found.filter(({ did }) => did === null).map(({ id }) => id);
  const known = found.filter(({ did }) => did !== null).map(({ id }) => id);
  return { all: [...unknown, ...known], unknown, known };
}

/** One by one those who may have done much; of the others ever more at once as they did less. */
async function countPeople(db: Db, city: number, { unknown, known }: People, signal?: AbortSignal) {
  for (const count of [countAttendance, keepMembers]) {
    const some = (ids: number[]) => {
      signal?.throwIfAborted();
      return db.transaction((tx) => count(tx, city, ids));
    };
    for (const one of unknown) await some([one]);
    await inSlices(known, new Pace(40, 1), some);
  }
}

/** Rows that stay as they are, such as those of former members, are not written. */
async function keepMembers(tx: Tx, city: number, ids: number[]) {
  await tx.execute(sql`insert into ${memberTallies} as kept (city_id, person_id, tally, record, sponsored, led, co_sponsored, votes)
    select ${city}::int, person_id, tally, record, sponsored, led, co_sponsored, votes
    from (${tallyMembers(sql`${city}`, inArray(people.id, ids))}) as tallied
    on conflict (city_id, person_id) do update set tally = excluded.tally, record = excluded.record,
        sponsored = excluded.sponsored, led = excluded.led, co_sponsored = excluded.co_sponsored, votes = excluded.votes
      where kept.tally::text <> excluded.tally::text or kept.record::text <> excluded.record::text
        or (kept.sponsored, kept.led, kept.co_sponsored, kept.votes)
          is distinct from (excluded.sponsored, excluded.led, excluded.co_sponsored, excluded.votes)`);
}
