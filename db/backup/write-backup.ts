import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { rows } from '../engine/rows';
import type { Db, Tx } from '../engine/types';
import { type BackupHeader, schemaVersion } from './format';
import { type BackedTable, backedTables, sequencesReached } from './tables';
import { asideOf } from './target';

const rowsAtOnce = 500;

export type BackupReport = { rows: number; tables: number };

/**
 * Writes the whole database to `file` as of one moment: one read-only transaction, whatever is written meanwhile.
 * The file appears under its name only when it is whole and on disk, readable by its owner alone; an older one of
 * that name is replaced then. On the embedded engine everybody else waits until it is done. Aborting the signal
 * ends it and leaves nothing.
 */
export async function writeBackup(db: Db, file: string, signal?: AbortSignal): Promise<BackupReport> {
  const draft = asideOf(file, 'partial');
  try {
    const report = await db.transaction(
      async (tx) => {
        await tx.execute(sql`set local statement_timeout = 0`);
        const tables = await backedTables(tx);
        const header = await headerOf(tx, tables);
        const lines = Readable.from(linesOf(tx, header, tables), {
          objectMode: false,
          highWaterMark: 1 << 20,
        });
        const onlyNew = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
        await pipeline(lines, createGzip({ level: 5 }), onlyNew, { signal });
        return { rows: total(header), tables: tables.length };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    );
    await flush(draft);
    await rename(draft, file);
    return report;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function headerOf(tx: Tx, tables: BackedTable[]): Promise<BackupHeader> {
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [found] = await rows<{ n: number }>(
      tx,
      sql`select count(*)::int as n from ${sql.identifier(name)}`,
    );
    counts[name] = found?.n ?? 0;
  }
  return {
    format: 'passage-backup',
    version: 1,
    schema: schemaVersion(),
    madeAt: new Date().toISOString(),
    counts,
    sequences: await sequencesReached(tx),
  };
}

async function* linesOf(tx: Tx, header: BackupHeader, tables: BackedTable[]): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const summed = (text: string) => {
    hash.update(text);
    return text;
  };
  yield summed(`${JSON.stringify(header)}\n`);
  for (const { name, columns } of tables) {
    yield summed(`${JSON.stringify({ table: name, columns })}\n`);
    for await (const block of blocksOf(tx, name, columns)) yield summed(block);
  }
  yield `${JSON.stringify({ end: true, rows: total(header), sha256: hash.digest('hex') })}\n`;
}

async function* blocksOf(tx: Tx, table: string, columns: string[]): AsyncGenerator<string> {
  const names = sql.join(
    columns.map((column) => sql.identifier(column)),
    sql`, `,
  );
  await tx.execute(
    sql`declare backup_rows no scroll cursor for
      select row_to_json(r)::text as line from (select ${names} from ${sql.identifier(table)}) r`,
  );
  for (;;) {
    const found = await rows<{ line: string }>(tx, sql.raw(`fetch ${rowsAtOnce} from backup_rows`));
    if (found.length === 0) break;
    yield found.map(({ line }) => `${line}\n`).join('');
  }
  await tx.execute(sql`close backup_rows`);
}

const total = ({ counts }: BackupHeader) => Object.values(counts).reduce((sum, n) => sum + n, 0);

async function flush(file: string) {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}
