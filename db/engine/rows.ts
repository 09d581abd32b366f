import type { SQL } from 'drizzle-orm';
import type { Db } from './types';

/**
 * The rows of a hand-written statement, the same shape on both engines: int8 as number (bigint beyond 2^53),
 * dates, timestamps and numerics as text.
 */
export async function rows<T extends object>(db: Pick<Db, 'execute'>, statement: SQL): Promise<T[]> {
  const result: unknown = await db.execute(statement);
  return (result as { rows: T[] }).rows;
}

/** The first of `rows`, or null where there is none. */
export async function oneRow<T extends object>(db: Pick<Db, 'execute'>, statement: SQL): Promise<T | null> {
  const [row] = await rows<T>(db, statement);
  return row ?? null;
}
