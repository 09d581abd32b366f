import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { AppError } from '@/lib/errors';
import { rows } from './rows';
import type { Db } from './types';

export const migrationsFolder = join(process.cwd(), 'db', 'migrations');

/**
 * How many of the code's migrations the database still lacks; 0 means it is migrated.
 * Throws AppError `newer-database` where it bears one that this code does not know. Source: drizzle's own table.
 */
export async function pendingMigrations(db: Db): Promise<number> {
  const known = readMigrationFiles({ migrationsFolder }).map((migration) => migration.folderMillis);
  const applied = await appliedMigrations(db);
  if (applied.some((at) => !known.includes(at))) {
    throw new AppError(
      'newer-database',
      'The database was written by a newer version of Passage: install that version, or use another database.',
    );
  }
  return known.length - applied.length;
}

async function appliedMigrations(db: Db): Promise<number[]> {
  const table = sql`select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  const [found] = await rows<{ present: boolean }>(db, table);
  if (!found?.present) return [];
  const applied = sql`select created_at as at from drizzle.__drizzle_migrations order by created_at`;
  return (await rows<{ at: number }>(db, applied)).map(({ at }) => Number(at));
}
