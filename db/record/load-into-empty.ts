import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db, Store } from '../engine/types';
import { cities } from '../schema';
import { loadRecord } from './load';

type Loaded = { written: number; wasEmpty: boolean };

const loadLock = 7_726_842;

/**
 * Loads the embedded record where no city was ever added, takes up a loading that was interrupted, and brings a
 * changed record up to date. Gives the number of rows written, 0 where there was nothing to do, and whether it found no
 * city at all. Many processes may call this at once on PostgreSQL: one loads, the others wait.
 */
export async function loadIntoEmpty({ db, engine }: Store): Promise<Loaded> {
  if (engine === 'embedded') return load(db, db);
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(${loadLock})`);
    return load(tx, db);
  });
}

/** What the first looks for is loaded through the second, which is not held by a transaction. */
async function load(seen: Pick<Db, '$count'>, db: Db): Promise<Loaded> {
  const wasEmpty = (await seen.$count(cities)) === 0;
  const { written } = wasEmpty || (await followsRecord(seen)) ? await loadRecord(db) : { written: 0 };
  return { written, wasEmpty };
}

async function followsRecord(db: Pick<Db, '$count'>): Promise<boolean> {
  return (await db.$count(cities, and(eq(cities.feed, 'record'), isNull(cities.removedAt)))) > 0;
}
