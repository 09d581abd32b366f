import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../../engine/types';

/** Inserts the rows, by the schema's property names, in one statement; every row has the same properties as the first. */
export async function insertRows<Row extends object>(
  tx: Tx,
  table: PgTable,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(table, first);
  const names = sql.raw(columns.map(({ name }) => `"${name}"`).join(', '));
  await tx.execute(sql`insert into ${table} (${names}) select ${names} from ${recordset(columns, rows)}`);
}

/** Overwrites each row, found by its `primary` properties, in one statement. */
export async function updateRows<Row extends object>(
  tx: Tx,
  table: PgTable,
  primary: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = columnsOf(table, first);
  const isPrimary = (column: Column<Row>) => primary.includes(column.property);
  const set = columns.filter((column) => !isPrimary(column)).map(({ name }) => `"${name}" = r."${name}"`);
  const on = columns.filter(isPrimary).map(({ name }) => `t."${name}" = r."${name}"`);
  await tx.execute(
    sql`update ${table} t set ${sql.raw(set.join(', '))} from ${recordset(columns, rows)} where ${sql.raw(on.join(' and '))}`,
  );
}

type Column<Row> = { property: keyof Row & string; name: string; type: string };

function columnsOf<Row extends object>(table: PgTable, row: Row): Column<Row>[] {
  const isOfRow = (property: string): property is keyof Row & string => property in row;
  return Object.entries(getTableColumns(table)).flatMap(([property, column]) =>
    isOfRow(property) ? [{ property, name: column.name, type: column.getSQLType() }] : [],
  );
}

function recordset<Row extends object>(columns: Column<Row>[], rows: readonly Row[]) {
  const shape = columns.map(({ name, type }) => `"${name}" ${type}`).join(', ');
  const records = rows.map((row) => {
    const record: { [name: string]: unknown } = {};
    for (const { property, name } of columns) {
      if (row[property] !== null && row[property] !== undefined) record[name] = row[property];
    }
    return record;
  });
  return sql`json_to_recordset(${JSON.stringify(records)}::json) as r(${sql.raw(shape)})`;
}
