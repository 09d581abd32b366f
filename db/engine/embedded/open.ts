import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { AppError, sentenceOf } from '@/lib/errors';
import * as schema from '../../schema';
import { migrationsFolder, pendingMigrations } from '../migrate';
import { PLANNING } from '../planning';
import type { Db, Store } from '../types';
import { claimDirectory } from './claim-directory';
import { giveTurns } from './loop-turns';
import { PrivateFiles } from './private-files';

export const extensions = { pg_trgm, unaccent };

/**
 * The embedded engine on `dataDir`, migrated; this process owns the directory until `close`.
 * Throws AppError `in-use`, `foreign-directory`, `newer-database` or, where its files are damaged, `unreachable`, with
 * the directory left as it was.
 */
export async function openEmbedded(dataDir: string): Promise<Store> {
  const release = claimDirectory(dataDir);
  try {
    const store = await storeOn(await openEngine(dataDir));
    return { ...store, close: () => store.close().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** A killed first start must not leave half a database, so a new one is made aside and then renamed. */
async function openEngine(dataDir: string) {
  const place = join(dataDir, 'pg');
  if (!existsSync(place)) {
    const draft = join(dataDir, 'pg.new');
    rmSync(draft, { recursive: true, force: true });
    await (await PGlite.create({ fs: new PrivateFiles(draft), extensions })).close();
    renameSync(draft, place);
  }
  return PGlite.create({ fs: new PrivateFiles(place), extensions }).catch((error: unknown) => {
    throw new AppError(
      'unreachable',
      `The database in ${dataDir} cannot be opened (${sentenceOf(error)}): it is damaged. Put the directory aside, ` +
        'or set DATA_DIR to a new one, and restore the newest backup.',
      { cause: error },
    );
  });
}

/** A migrated store on an engine that is already open; it closes the engine, and does so where migrating fails. */
export async function storeOn(engine: PGlite): Promise<Store> {
  try {
    giveTurns(engine);
    await engine.exec(`set time zone 'UTC'; ${PLANNING}`);
    const db = drizzle(engine, { schema });
    const store: Store = { db: db as unknown as Db, engine: 'embedded', close: () => engine.close() };
    if (await pendingMigrations(store.db)) await migrate(db, { migrationsFolder });
    return store;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
