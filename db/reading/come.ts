import { type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import { CLOCKS_APART_MS } from '@/lib/dates/lies-ahead';

/** The condition that a stored instant has come, but for what clocks differ: one that has not is of a clock that was wrong. */
export function hasCome(instant: AnyPgColumn): SQL {
  return sql`${instant} <= now() + ${sql.raw(String(CLOCKS_APART_MS))} * interval '1 ms'`;
}
