import { randomBytes } from 'node:crypto';
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { AppError, causeCode } from '@/lib/errors';

/** A name beside `file` that nobody can have taken before. */
export function asideOf(file: string, what: 'partial' | 'snapshot'): string {
  return `${file}.${randomBytes(6).toString('hex')}.${what}`;
}

/**
 * Throws AppError `refused` where a backup must not be put: in a folder that is not there, in place of what is no plain
 * file, or inside `dataDir` (null: the database is no directory), where it would go with what it is a backup of.
 */
export async function requireTarget(file: string, dataDir: string | null): Promise<void> {
  const folder = await realpath(dirname(file)).catch((error: unknown) => {
    throw refused(
      `The folder of ${file} cannot be used (${causeCode(error)}): name a file in one that is there.`,
    );
  });
  const within = dataDir === null ? null : await realpath(dataDir);
  if (within !== null && `${folder}${sep}`.startsWith(`${within}${sep}`))
    throw refused(
      `The backup ${file} would lie in the data directory, and be lost with it: name a file in another folder.`,
    );
  const found = await lstat(join(folder, basename(file))).catch(() => null);
  if (found !== null && !found.isFile())
    throw refused(`There is something at ${file} that is no plain file: name another file.`);
}

const refused = (sentence: string) => new AppError('refused', sentence);
