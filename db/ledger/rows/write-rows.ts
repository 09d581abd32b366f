import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { rows as query } from '../../engine/rows';
import type { Tx } from '../../engine/types';

/** One row by the schema's property names. */
export type Row = Record<string, unknown>;

/** Inserts the rows in one statement; every row has the same properties as the first. */
export async function insertRows(tx: Tx, table: PgTable, rows: Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(table, Object.keys(first));
  const names = sql.raw(columns.map(({ name }) => `"${name}"`).join(', '));
  await tx.execute(sql`insert into ${table} (${names}) select ${names} from ${recordset(columns, rows)}`);
}

/** Overwrites each row, found by its `primary` properties, in one statement. */
export async function updateRows(tx: Tx, table: PgTable, primary: string[], rows: Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(table, Object.keys(first));
  const isPrimary = (column: Column) => primary.includes(column.property);
  const set = columns.filter((column) => !isPrimary(column)).map(({ name }) => `"${name}" = r."${name}"`);
  const on = columns.filter(isPrimary).map(({ name }) => `t."${name}" = r."${name}"`);
  await tx.execute(
    sql`update ${table} t set ${sql.raw(set.join(', '))} from ${recordset(columns, rows)} where ${sql.raw(on.join(' and '))}`,
  );
}

/** Fresh ids by table name, ascending, `counts` of each, from the tables' own sequences in one statement. */
export async function takeIds(tx: Tx, counts: Map<PgTable, number>): Promise<Map<PgTable, number[]>> {
  const wanted = [...counts].filter(([, count]) => count > 0);
  if (!wanted.length) return new Map();
  const parts = wanted.map(
    ([table, count], index) =>
      sql`select ${sql.raw(String(index))} as of, nextval(pg_get_serial_sequence(${getTableName(table)}, 'id')) as id
          from generate_series(1, ${count}::int)`,
  );
  const taken = await query<{ of: number; id: number }>(tx, sql.join(parts, sql` union all `));
  taken.sort((a, b) => a.id - b.id);
  return new Map(
    wanted.map(([table], index) => [table, taken.filter(({ of }) => of === index).map(({ id }) => id)]),
  );
}

type Column = { property: string; name: string; type: string };

function columnsOf(table: PgTable, properties: string[]): Column[] {
  const columns = getTableColumns(table);
  return properties.flatMap((property) => {
    const column = columns[property];
    return column ? [{ property, name: column.name, type: column.getSQLType() }] : [];
  });
}

function recordset(columns: Column[], rows: Row[]) {
  const shape = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  const records = rows.map((row) => {
    const record: Row = {};
    for (const { property, name } of columns) {
      if (row[property] !== null && row[property] !== undefined) record[name] = row[property];
    }
    return record;
  });
  return sql`json_to_recordset(${JSON.stringify(records)}::json) as r(${sql.raw(shape)})`;
}
