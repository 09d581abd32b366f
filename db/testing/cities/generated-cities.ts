import { sql } from 'drizzle-orm';
import { rows } from '../../engine/rows';
import type { Db, Tx } from '../../engine/types';
import { cities } from '../../schema';

/** Tables of a city whose rows are copied: once a city, or once for each copy of its items. */
const ONCE = ['bodies', 'people'];
const COPIED = ['items', 'item_numbers', 'sponsorships', 'actions', 'item_search', 'changes'];
const IDS_OF_ONCE = ['person_id', 'body_id', 'committee_id', 'mover_id', 'seconder_id'];
const IDS_OF_COPIED = ['id', 'item_id', 'because_action_id'];
const UNIQUE: Record<string, string[]> = { items: ['key', 'slug'], item_numbers: ['compact'] };

type Generated = { from: number; first: number; last: number; copies: number };

/**
 * Adds cities `city-FIRST` to `city-LAST`, each with `copies` of the items of the city `from` and what hangs on them, its
 * people and its ledger: written by SQL alone, fast, for measuring on a throw-away server, as its superuser. Nothing
 * else of a sync is there.
 */
export async function generateCities(db: Db, { from, first, last, copies }: Generated): Promise<void> {
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const values = numbers.map((n) => ({ slug: `city-${n}`, name: `City ${n}`, timeZone: 'America/Denver' }));
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`set local maintenance_work_mem = '256MB'`);
    const made = await tx
      .insert(cities)
      .values(values.map((value) => ({ ...value, feed: 'legistar' as const })))
      .returning({ id: cities.id });
    const to = made.map(({ id }) => id);
    const later = await dropIndexes(tx);
    for (const table of [...ONCE, ...COPIED]) await copyRows(tx, table, { from, to, copies });
    for (const definition of later) await tx.execute(sql.raw(definition));
  });
}

/** Indexes are made anew faster than they are kept. Gives their definitions. */
async function dropIndexes(tx: Tx): Promise<string[]> {
  const found = await rows<{ table: string; name: string; definition: string }>(
    tx,
    sql`select tablename as table, indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'public' and indexdef not like 'CREATE UNIQUE%'`,
  );
  const ours = found.filter(({ table }) => [...ONCE, ...COPIED].includes(table));
  for (const { name } of ours) await tx.execute(sql`drop index ${sql.identifier(name)}`);
  return ours.map(({ definition }) => definition);
}

async function copyRows(
  tx: Tx,
  table: string,
  { from, to, copies }: { from: number; to: number[]; copies: number },
) {
  const listed = sql`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table} order by ordinal_position`;
  const columns = (await rows<{ name: string }>(tx, listed)).map(({ name }) => name);
  const isOnce = ONCE.includes(table);
  const value = (name: string) => {
    if (name === 'city_id') return 'c';
    if (IDS_OF_ONCE.includes(name) || (isOnce && name === 'id')) return `"${name}" + c * 10000000::bigint`;
    if (IDS_OF_COPIED.includes(name)) return `"${name}" + c * 10000000::bigint + n * 100000`;
    return UNIQUE[table]?.includes(name) ? `"${name}" || '-' || n` : `"${name}"`;
  };
  await tx.execute(
    sql.raw(`insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')})
      select ${columns.map(value).join(', ')}
      from ${table}, unnest(array[${to.join(', ')}]) c, generate_series(1, ${isOnce ? 1 : copies}) n where city_id = ${from}`),
  );
}
