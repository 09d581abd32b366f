import { type SQL, sql } from 'drizzle-orm';
import { AppError } from '@/lib/errors';
import type { Db, Tx } from '../engine/types';
import { endAllRuns } from '../leases/lease';
import { foreignKeysOf, type WholeTable, wholeTables } from './tables';

/**
 * Cuts every table of cities' rows that is in one piece into `parts` by the hash of its city, in one transaction, with
 * its rows, keys, indexes and counters; readers and writers wait, and a run of a sync that is under way is refused its
 * next write. Gives the names of the tables cut, none where all are. PostgreSQL only. Throws AppError `refused` where a
 * key leaves out the city; then nothing has changed.
 */
export async function partitionByCity(db: Db, parts: number, say: (line: string) => void): Promise<string[]> {
  const cut = await db.transaction(async (tx) => {
    const tables = await heldTables(tx);
    for (const table of tables) requireCityInKeys(table);
    const names = tables.map(({ name }) => name);
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

/** The tables to cut, as they are once nobody else can write to them or draw an id; none where all are cut. */
async function heldTables(tx: Tx): Promise<WholeTable[]> {
  const names = (await wholeTables(tx)).map(({ name }) => name);
  if (names.length === 0) return [];
  await endAllRuns(tx, 'partition');
  const listed = sql.join(names.map(identifier), sql`, `);
  await tx.execute(sql`lock table ${listed} in access exclusive mode`);
  const held = (await wholeTables(tx)).filter(({ name }) => names.includes(name));
  // PostgreSQL locks no sequence by `lock table`; altering it waits for all who have drawn from it and keeps others out.
  for (const { sequence } of held)
    if (sequence) await tx.execute(sql`alter sequence ${identifier(sequence)} cache 1`);
  return held;
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
  if (table.sequence) await countOn(tx, table.name, table.sequence);
  await tx.execute(sql`drop table ${whole}`);
  if (table.sequence) await renameCounter(tx, table.name, table.sequence);
  for (const { name: key, definition } of table.constraints)
    await tx.execute(sql`alter table ${name} add constraint ${identifier(key)} ${sql.raw(definition)}`);
  for (const { definition } of table.indexes) await tx.execute(sql.raw(definition));
}

/** The new table's counter goes on behind the old one's last number and every id there is. */
async function countOn(tx: Tx, table: string, old: string) {
  await tx.execute(
    sql`select setval(pg_get_serial_sequence(${table}, 'id')::regclass, greatest(old.last_value, there.most),
        old.is_called or there.most is not null)
      from ${identifier(old)} as old, (select max(id) as most from ${identifier(table)}) as there`,
  );
}

/** The new table's counter under the old one's name, which backups go by. */
async function renameCounter(tx: Tx, table: string, name: string) {
  await tx.execute(
    sql`do ${sql.raw(literal(`begin execute format('alter sequence %s rename to %I', pg_get_serial_sequence('${table}', 'id'), '${name}'); end`))}`,
  );
}

const literal = (text: string) => `$do$${text}$do$`;

function identifier(name: string): SQL {
  return sql`${sql.identifier(name)}`;
}
