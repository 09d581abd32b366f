import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { backedTables } from '../backup/tables';
import { migrationsFolder } from '../engine/migrate';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { writeOlderStatuses } from './older-statuses';
import { temporaryFolder } from './temporary-folder';

/** The first `known` migrations, as the release had them that knew no more. */
export function olderMigrations(known: number): string {
  const folder = temporaryFolder();
  const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'));
  journal.entries = journal.entries.slice(0, known);
  for (const { tag } of journal.entries)
    copyFileSync(join(migrationsFolder, `${tag}.sql`), join(folder, `${tag}.sql`));
  mkdirSync(join(folder, 'meta'));
  writeFileSync(join(folder, 'meta', '_journal.json'), JSON.stringify(journal));
  return folder;
}

/** How a status was stored before its facts were: in words. */
const OLDER_WORDS = ['sentence', 'act_by_rule', 'act_by_citation'];

/** Every row and column of `from` that `to` has a place for, and how far its counters have come. */
export async function copyRows(from: Db, to: Db) {
  await to.transaction(async (tx) => {
    for (const { name, columns } of await backedTables(tx)) {
      const table = sql.identifier(name);
      const isOlder = name === 'items' && columns.includes('sentence');
      const kept = isOlder ? columns.filter((column) => !OLDER_WORDS.includes(column)) : columns;
      const names = sql.raw(
        [...kept, ...(isOlder ? ['sentence'] : [])].map((column) => `"${column}"`).join(', '),
      );
      const given = sql.raw(kept.map((column) => `"${column}"`).join(', '));
      const [found] = await rows<{ all: unknown }>(
        from,
        sql`select json_agg(row_to_json(r)) as all
          from (select ${given}${isOlder ? sql`, '' as sentence` : sql``} from ${table}) r`,
      );
      await tx.execute(sql`insert into ${table} (${names}) select ${names}
        from json_populate_recordset(null::${table}, ${JSON.stringify(found?.all ?? [])}::json)`);
      if (isOlder) await writeOlderStatuses(from, tx);
    }
    const counters = sql`select sequencename as name, last_value as reached from pg_sequences
      where schemaname = 'public' and last_value is not null`;
    for (const { name, reached } of await rows<{ name: string; reached: number }>(from, counters))
      await tx.execute(sql`select setval(quote_ident(sequencename)::regclass, ${reached}::bigint) from pg_sequences
        where schemaname = 'public' and sequencename = ${name}`);
  });
}
