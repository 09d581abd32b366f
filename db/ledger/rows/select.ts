import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '../../engine/types';
import type { TableOf } from '../nouns/noun';

/** The whole rows of one table under a condition, typed by the table; in no order unless one is given. */
export async function select<Row>(
  db: Pick<Db, 'select'>,
  table: TableOf<Row>,
  where: SQL | undefined,
  order?: PgColumn,
): Promise<Row[]> {
  const rows: unknown[] = await db
    .select()
    .from(table)
    .where(where)
    .orderBy(...(order ? [order] : []));
  return rows as Row[];
}

/** The condition that a row is the city's and a column of it holds one of the values, however many they are. */
export function inList(cityId: number, column: PgColumn, values: readonly (string | number)[]): SQL {
  return sql`city_id = ${cityId} and ${column} in
    (select value::${sql.raw(column.getSQLType())} from json_array_elements_text(${JSON.stringify(values)}::json))`;
}
