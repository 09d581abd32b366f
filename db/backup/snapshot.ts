import { constants } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Db } from '../engine/types';
import { backUpInChild } from './child';
import { asideOf } from './target';

/**
 * Writes the backup of an embedded database while readers go on: they wait only until its files are copied beside
 * `file`, for which the disk needs room; another process then backs up the copy. Gives that process's closing words.
 * Throws AppError `refused` with its sentence where it fails; nothing is left then, nor of that process.
 */
export async function backUpCopy(
  db: Db,
  dataDir: string,
  file: string,
  signal: AbortSignal,
): Promise<string> {
  const copy = asideOf(file, 'snapshot');
  await mkdir(copy, { mode: 0o700 });
  try {
    await db.transaction(async (tx) => {
      await tx.execute(sql`checkpoint`);
      await cp(join(dataDir, 'pg'), join(copy, 'pg'), { recursive: true, mode: constants.COPYFILE_FICLONE });
    });
    return await backUpInChild(copy, file, signal);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
