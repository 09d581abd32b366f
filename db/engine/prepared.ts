import { fillPlaceholders, type Query, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { engineOf, namedStatement } from './embedded/named';
import type { Db } from './types';

const dialect = new PgDialect();

/**
 * A hand-written statement whose text never changes, for the hottest reads: its text is built once in this process,
 * and either engine plans it once on each connection. `build` marks its values with `sql.placeholder`. Gives its rows
 * as `rows` (db/engine/store.ts) does.
 */
export function prepared<T extends object>(name: string, build: () => SQL) {
  let query: Query | undefined;
  return async (db: Pick<Db, '_'>, values: Record<string, unknown>): Promise<T[]> => {
    query ??= dialect.sqlToQuery(build());
    const params = fillPlaceholders(query.params, values);
    const { session } = db._;
    const engine = engineOf(session);
    const asked = engine
      ? { sql: await namedStatement(engine, name, query.sql, params), params: [] }
      : { sql: query.sql, params };
    const statement = session.prepareQuery(asked, undefined, name, false);
    const result: unknown = await statement.execute();
    return (result as { rows: T[] }).rows;
  };
}

/**
 * The same for one row of many columns, or null where there is none: it comes as one JSON value, for the driver takes
 * longer over the description of sixty columns than over their values. Instants are ISO 8601 text.
 */
export function preparedRow<T extends object>(name: string, build: () => SQL) {
  const read = prepared<{ row: T }>(name, () => sql`select to_json(r) as row from (${build()}) as r`);
  return async (db: Pick<Db, '_'>, values: Record<string, unknown>): Promise<T | null> =>
    (await read(db, values))[0]?.row ?? null;
}
