import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../../engine/types';

/** Inserts the rows, by the schema's property names, in one statement; every row has the same properties as the first. */
export async function insertRows(tx: Tx, table: PgTable, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(table, first);
  const names = sql.raw(columns.map(({ name }) => `"${name}"`).join(', '));
  await tx.execute(sql`insert into ${table} (${names}) select ${names} from ${recordset(columns, rows)}`);
}

/** Overwrites each row, found by its `primary` properties, in one statement. */
export async function updateRows(
  tx: Tx,
  table: PgTable,
  primary: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(table, first);
  const isPrimary = (column: Column) => primary.includes(column.property);
  const set = columns.filter((column) => !isPrimary(column)).map(({ name }) => `"${name}" = r."${name}"`);
  const on = columns.filter(isPrimary).map(({ name }) => `t."${name}" = r."${name}"`);
  await tx.execute(
    sql`update ${table} t set ${sql.raw(set.join(', '))} from ${recordset(columns, rows)} where ${sql.raw(on.join(' and '))}`,
  );
}

type Column = { property: string; name: string; type: string };

function columnsOf(table: PgTable, row: object): Column[] {
  return Object.entries(getTableColumns(table))
    .filter(([property]) => property in row)
    .map(([property, column]) => ({ property, name: column.name, type: column.getSQLType() }));
}

function recordset(columns: Column[], rows: readonly object[]) {
  const shape = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  const records = rows.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    const filled = columns.flatMap(({ property, name }) => {
      const value = values.get(property) ?? null;
      return value === null ? [] : [[name, value] as const];
    });
    return Object.fromEntries(filled);
  });
  return sql`json_to_recordset(${JSON.stringify(records)}::json) as r(${sql.raw(shape)})`;
}
