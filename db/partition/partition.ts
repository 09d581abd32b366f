import { type SQL, sql } from 'drizzle-orm';
import { AppError } from '@/lib/errors';
import type { Db, Tx } from '../client';
import { foreignKeysOf, type Sequence, type WholeTable, wholeTables } from './tables';

/**
 * Cuts every table of cities' rows that is in one piece into `parts` by the hash of its city, in one transaction, with
 * its rows, keys, indexes and counters; readers and writers wait. Gives the names of the tables cut, none where all
 * are. PostgreSQL only. Throws AppError `refused` where a key leaves out the city.
 */
export async function partitionByCity(db: Db, parts: number, say: (line: string) => void): Promise<string[]> {
  const cut = await db.transaction(async (tx) => {
    const tables = await wholeTables(tx);
    for (const table of tables) requireCityInKeys(table);
    const names = tables.map(({ name }) => name);
    if (names.length === 0) return [];
    const listed = sql.join(names.map(identifier), sql`, `);
    await tx.execute(sql`lock table ${listed} in access exclusive mode`);
    const foreign = await foreignKeysOf(tx, names);
    for (const { table, name } of foreign)
      await tx.execute(sql`alter table ${identifier(table)} drop constraint ${identifier(name)}`);
    for (const table of tables) {
      say(`${table.name} ...`);
      await cutTable(tx, table, parts);
    }
    for (const { table, name, definition } of foreign)
      await tx.execute(
        sql`alter table ${identifier(table)} add constraint ${identifier(name)} ${sql.raw(definition)}`,
      );
    return names;
  });
  for (const name of cut) await db.execute(sql`analyze ${identifier(name)}`);
  return cut;
}

/** PostgreSQL keeps a key unique within a part only, so each must hold what the parts are cut by. */
function requireCityInKeys({ name, constraints, indexes }: WholeTable) {
  const unique = indexes.filter(({ definition }) => definition.startsWith('CREATE UNIQUE'));
  const without = [...constraints, ...unique].find(({ definition }) => !/\(city_id\b/.test(definition));
  if (without)
    throw new AppError(
      'refused',
      `${name} cannot be cut by city: its key ${without.name} leaves the city out.`,
    );
}

async function cutTable(tx: Tx, table: WholeTable, parts: number) {
  const [name, whole] = [identifier(table.name), identifier(`${table.name}_whole`)];
  await tx.execute(sql`alter table ${name} rename to ${whole}`);
  await tx.execute(
    sql`create table ${name} (like ${whole} including defaults including identity including generated
      including constraints including storage including comments) partition by hash (city_id)`,
  );
  for (let part = 0; part < parts; part += 1) {
    await tx.execute(
      sql`create table ${identifier(`${table.name}_part_${part}`)} partition of ${name}
        for values with (modulus ${sql.raw(String(parts))}, remainder ${sql.raw(String(part))})`,
    );
  }
  await tx.execute(sql`insert into ${name} select * from ${whole}`);
  await tx.execute(sql`drop table ${whole}`);
  if (table.sequence) await continueCounting(tx, table.name, table.sequence);
  for (const { name: key, definition } of table.constraints)
    await tx.execute(sql`alter table ${name} add constraint ${identifier(key)} ${sql.raw(definition)}`);
  for (const { definition } of table.indexes) await tx.execute(sql.raw(definition));
}

/** The new table's counter under the old one's name, which backups go by. */
async function continueCounting(tx: Tx, table: string, { name, last, called }: Sequence) {
  await tx.execute(
    sql`do ${sql.raw(literal(`begin execute format('alter sequence %s rename to %I', pg_get_serial_sequence('${table}', 'id'), '${name}'); end`))}`,
  );
  await tx.execute(sql`select setval(${name}::regclass, ${last}::bigint, ${called}::boolean)`);
}

const literal = (text: string) => `$do$${text}$do$`;

function identifier(name: string): SQL {
  return sql`${sql.identifier(name)}`;
}
