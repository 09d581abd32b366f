import { chmodSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@/lib/errors';

const others = 0o077;

/**
 * Shuts a directory to every other user of this machine, and then the files and folders in it, whatever modes they had;
 * where a link leads is left alone. Windows, which has no such modes, keeps its own. Throws AppError `foreign-directory` where
 * the directory stays open to others: it is somebody else's, or its file system knows no owners.
 */
export function keepPrivate(dir: string): void {
  if (process.platform === 'win32') return;
  shut(dir, 0o700);
  if (statSync(dir).mode & others) throw openToOthers(dir);
  for (const { name } of readdirSync(dir, { withFileTypes: true })) shutWhatIsAt(join(dir, name));
}

function shutWhatIsAt(path: string) {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || found.isSymbolicLink()) return;
  if (found.mode & others) shut(path, found.mode & 0o700);
  if (found.isDirectory()) for (const name of readdirSync(path)) shutWhatIsAt(join(path, name));
}

/** One that cannot be changed lies in a directory that nobody else enters, or is it: that is looked at next. */
function shut(path: string, mode: number) {
  try {
    chmodSync(path, mode);
  } catch (error) {
    if (!isRefused(error)) throw error;
  }
}

function isRefused(error: unknown) {
  return (
    error instanceof Error && 'code' in error && ['EPERM', 'ENOENT', 'ENOTSUP'].includes(`${error.code}`)
  );
}

function openToOthers(dir: string) {
  return new AppError(
    'foreign-directory',
    `The data directory ${dir} is open to other users of this machine and cannot be shut to them: ` +
      'make it yours with mode 700, or set DATA_DIR to a new directory inside it.',
  );
}
