import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db, Store } from '../client';
import { loadRecord } from '../record/load';
import { cities } from '../schema';

const loadLock = 7_726_842;

/**
 * Loads the embedded record where no city was ever added, takes up a loading that was interrupted, and brings a
 * changed record up to date. Gives the number of rows written, 0 where there was nothing to do. Many processes may
 * call this at once on PostgreSQL: one loads, the others wait.
 */
export async function loadIntoEmpty({ db, engine }: Store): Promise<{ written: number }> {
  if (engine === 'embedded') return (await wantsRecord(db)) ? loadRecord(db) : { written: 0 };
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(${loadLock})`);
    return (await wantsRecord(tx)) ? loadRecord(db) : { written: 0 };
  });
}

async function wantsRecord(db: Pick<Db, '$count'>): Promise<boolean> {
  if ((await db.$count(cities)) === 0) return true;
  return (await db.$count(cities, and(eq(cities.feed, 'record'), isNull(cities.removedAt)))) > 0;
}
