import { readMigrationFiles } from 'drizzle-orm/migrator';
import { z } from 'zod';
import { migrationsFolder } from '../engine/migrate';

/**
 * A backup is gzip over lines of JSON: this header, then for each table its name and columns and its rows, one a
 * line, then the sum over every line before. Nothing in it depends on the engine.
 */
export const headerShape = z.object({
  format: z.literal('passage-backup'),
  version: z.literal(1),
  schema: z.array(z.string()),
  madeAt: z.iso.datetime(),
  counts: z.record(z.string(), z.number().int().min(0)),
  sequences: z.record(z.string(), z.number().nullable()),
});

export type BackupHeader = z.infer<typeof headerShape>;

export const tableShape = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });

export const endShape = z.object({ end: z.literal(true), rows: z.number(), sha256: z.string() });

/** The schema this code works on: the hash of each of its migrations, oldest first. */
export function schemaVersion(): string[] {
  return readMigrationFiles({ migrationsFolder }).map(({ hash }) => hash.slice(0, 16));
}
