import { type SQL, sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  check,
  customType,
  date,
  integer,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';

/** Columns and checks that every table of a city shares. */
export const cityId = () => integer('city_id').notNull();

export const identity = () => bigint('id', { mode: 'number' }).generatedByDefaultAsIdentity().notNull();

export const ref = (name: string) => bigint(name, { mode: 'number' });

/** A calendar date of the city, `YYYY-MM-DD`, with no zone. */
export const day = (name: string) => date(name, { mode: 'string' });

/** An instant; stored and compared in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** Since when the source no longer lists the row; null while it does. Rows are never deleted. */
export const goneSince = () => instant('gone_since');

export const textList = (name: string) => text(name).array().notNull().default(sql`'{}'::text[]`);

/** Select it never: large ones live out of line, and reading a row would unpack them. */
export const textVector = customType<{ data: string }>({ dataType: () => 'tsvector' });

const literal = (value: string) => `'${value.replaceAll("'", "''")}'`;

/** A check that a column holds one of the words, or null where the column allows it. */
export function oneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  const list: SQL = sql.raw(words.map(literal).join(', '));
  return check(name, sql`${column} in (${list})`);
}
