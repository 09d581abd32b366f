import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants, existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { environmentWith } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { Db } from '../engine/types';

/**
 * Writes the backup of an embedded database while readers go on: they wait only until its files are copied beside
 * `file`, for which the disk needs room; another process then backs up the copy. Gives that process's closing words.
 * Throws AppError `refused` with its sentence where it fails; nothing is left then.
 */
export async function backUpCopy(
  db: Db,
  dataDir: string,
  file: string,
  signal: AbortSignal,
): Promise<string> {
  const copy = `${file}.snapshot`;
  try {
    await rm(copy, { recursive: true, force: true });
    await mkdir(copy, { recursive: true, mode: 0o700 });
    await db.transaction(async (tx) => {
      await tx.execute(sql`checkpoint`);
      await cp(join(dataDir, 'pg'), join(copy, 'pg'), { recursive: true, mode: constants.COPYFILE_FICLONE });
    });
    return await runBackup(copy, file, signal);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Where the commands begin: in what `npm run pack` made, or in the sources. */
function launcher(): string {
  const packed = join(process.cwd(), 'run.mjs');
  return existsSync(packed) ? packed : join(process.cwd(), 'server', 'run.mjs');
}

async function runBackup(dataDir: string, file: string, signal: AbortSignal): Promise<string> {
  const env = environmentWith({ DATA_DIR: dataDir, DATABASE_URL: '' });
  const child = spawn(process.execPath, [launcher(), 'backup', file], {
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  for (const stream of ['out', 'err'] as const) {
    child[`std${stream}`].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  }
  const [code] = await once(child, 'close');
  if (code === 0) return said.out;
  throw new AppError('refused', said.err.trim() || 'The backup was not finished.');
}
