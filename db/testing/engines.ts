import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { extensions, storeOn } from '../engine/embedded/open';
import { openPostgres } from '../engine/postgres';
import { rows } from '../engine/rows';
import type { Store } from '../engine/types';
import { createDatabase } from './create-database';

export type EngineContext = Store & { store: Store; reset(): Promise<void> };

const openers = { embedded: freshEmbedded, postgres: freshPostgres };

/**
 * Runs the same tests on a fresh, migrated, empty database of each engine. `ctx` may be read inside hooks and
 * tests only; `ctx.reset()` empties every table. Without PostgreSQL's programs its half is reported as skipped.
 */
export function describeOnEachEngine(name: string, tests: (ctx: EngineContext) => void) {
  for (const engine of ['embedded', 'postgres'] as const) {
    describe.skipIf(engine === 'postgres' && !inject('postgres'))(`${name} on ${engine}`, () => {
      const ctx = {} as EngineContext;
      beforeAll(async () => {
        const store = await openers[engine]();
        Object.assign(ctx, store, { store, reset: () => emptyTables(store) });
      });
      afterAll(() => ctx.store?.close());
      tests(ctx);
    });
  }
}

async function freshEmbedded(): Promise<Store> {
  const loadDataDir = new Blob([readFileSync(inject('embeddedDump'))]);
  return storeOn(await PGlite.create({ extensions, loadDataDir }));
}

let made = 0;

async function freshPostgres(): Promise<Store> {
  const server = inject('postgres');
  if (!server) throw new Error('There is no PostgreSQL server for the tests.');
  made += 1;
  const url = await createDatabase(server.url, `test_${process.pid}_${made}`, server.template);
  return openPostgres(url, { max: 5, statementTimeoutMs: 0 });
}

async function emptyTables({ db }: Store) {
  const listed = sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`;
  const names = (await rows<{ name: string }>(db, listed)).map(({ name }) => name);
  await db.execute(sql.raw(`truncate ${names.join(', ')} restart identity cascade`));
}
