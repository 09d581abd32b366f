import { type SQL, sql } from 'drizzle-orm';
import { AppError } from '@/lib/errors';
import { rows } from '../engine/rows';
import type { Db, Tx } from '../engine/types';
import { endAllRuns } from '../leases/lease';
import { ERA } from '../ledger/era';
import { analyzeTables } from '../ledger/statistics';
import { cities, figuresBuilt } from '../schema';
import { onlyKnown } from './only-known';
import { type BackupPart, readBackup } from './read-backup';
import { backedTables } from './tables';

const batchBytes = 1 << 20;
const batchRows = 1000;

/**
 * Puts a backup in place of an empty database, or with `replace` of whatever is there, in one transaction: it is
 * there whole or nothing has changed. Runs that hold a lease are refused their next write. Gives the number of rows.
 * Throws AppError `refused` where the database is not empty, or the file is not a whole backup of this version, or holds
 * anything but what a backup does.
 */
export async function restoreBackup(
  db: Db,
  file: string,
  options: { replace: boolean; signal?: AbortSignal },
): Promise<{ rows: number }> {
  const tables = await db.transaction(backedTables);
  const read = () => onlyKnown(readBackup(file), tables, file);
  for await (const _part of read()) options.signal?.throwIfAborted();
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await endAllRuns(tx, 'restore');
    const version = await lastFactsVersion(tx);
    await emptyForRestore(tx, options.replace);
    const indexes = await dropIndexes(tx);
    const restored = await insertAll(tx, read(), options.signal);
    for (const { definition } of indexes) await tx.execute(sql.raw(definition));
    await analyzeTables(tx);
    await countFactsBeyond(tx, version);
    return restored;
  });
}

/** The highest of all cities, any of which may have had the id that a city of the backup has. */
async function lastFactsVersion(tx: Tx): Promise<number> {
  const [last] = await rows<{ version: number }>(
    tx,
    sql`select coalesce(max(${cities.factsVersion}), 0) as version from ${cities}`,
  );
  return last?.version ?? 0;
}

/** What was kept of the facts before is theirs alone, and not even a last resort; figures that were of the backup's facts still are. */
async function countFactsBeyond(tx: Tx, version: number) {
  const era = sql.raw(String(ERA));
  const beyond = sql`(greatest(${cities.factsVersion}, ${version}::bigint) / ${era} + 1) * ${era}`;
  await tx.execute(sql`update ${figuresBuilt} set version = ${beyond} from ${cities}
    where ${cities.id} = ${figuresBuilt.cityId} and ${cities.factsVersion} = ${figuresBuilt.version}`);
  await tx.update(cities).set({ factsVersion: beyond });
}

async function emptyForRestore(tx: Tx, replace: boolean) {
  const names = (await backedTables(tx)).map(({ name }) => sql.identifier(name));
  const all = sql.join(names, sql`, `);
  await tx.execute(sql`lock table ${all} in access exclusive mode`);
  if (replace) return void (await tx.execute(sql`truncate ${all}`));
  const isFilled = sql.join(
    names.map((name) => sql`exists (select from ${name})`),
    sql` or `,
  );
  const [found] = await rows<{ filled: boolean }>(tx, sql`select ${isFilled} as filled`);
  if (!found?.filled) return;
  throw new AppError(
    'refused',
    'The database is not empty: add --replace to put the backup in place of all that is in it.',
  );
}

/** Building an index once over all rows is several times faster than growing it row by row. */
async function dropIndexes(tx: Tx): Promise<{ definition: string }[]> {
  const found = await rows<{ name: string; definition: string }>(
    tx,
    sql`select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and not c.relispartition
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
  );
  for (const { name } of found) await tx.execute(sql.raw(`drop index ${name}`));
  return found;
}

async function insertAll(
  tx: Tx,
  parts: AsyncIterable<BackupPart>,
  signal?: AbortSignal,
): Promise<{ rows: number }> {
  let insert: ((lines: string[]) => SQL) | null = null;
  let waiting: string[] = [];
  let bytes = 0;
  let restored = 0;
  let sequences: Record<string, number | null> = {};
  const flush = async () => {
    signal?.throwIfAborted();
    if (insert && waiting.length > 0) await tx.execute(insert(waiting));
    restored += waiting.length;
    waiting = [];
    bytes = 0;
  };
  for await (const part of parts) {
    if (part.is === 'header') sequences = part.header.sequences;
    if (part.is === 'table') {
      await flush();
      insert = inserting(part.table, part.columns);
    }
    if (part.is === 'row') {
      waiting.push(part.line);
      bytes += part.line.length;
      if (bytes > batchBytes || waiting.length >= batchRows) await flush();
    }
  }
  await flush();
  for (const [name, reached] of Object.entries(sequences)) await advance(tx, name, reached);
  return { rows: restored };
}

function inserting(table: string, columns: string[]) {
  const into = sql.identifier(table);
  const names = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  return (lines: string[]) =>
    sql`insert into ${into} (${names}) select ${names}
      from json_populate_recordset(null::${into}, ${`[${lines.join(',')}]`}::json)`;
}

/** Never back: a number once given out must not be given out again, also where the restore fails later. */
async function advance(tx: Tx, name: string, reached: number | null) {
  if (reached === null) return;
  await tx.execute(
    sql`select setval(quote_ident(sequencename)::regclass, greatest(last_value, ${reached}::bigint))
      from pg_sequences where schemaname = 'public' and sequencename = ${name}`,
  );
}
