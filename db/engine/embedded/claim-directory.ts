import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, constants, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { AppError, causeCode, sentenceOf } from '@/lib/errors';
import { keepPrivate } from './keep-private';

const lockFile = 'owner.lock';
const ours = [lockFile, 'pg', 'pg.new', 'control.sock'];
const takenCodes = ['EAGAIN', 'EWOULDBLOCK', 'EBUSY', 'EPERM', 'EACCES'];

/**
 * Makes this process the one owner of a data directory and gives back what ends that; the kernel ends it too,
 * with the process. No other user of the machine can enter it from then on, whatever its mode was. Throws AppError
 * `in-use` where another process owns it, `foreign-directory` where it cannot be written or be shut to others, or holds
 * files that are not ours. Local disks only: network file systems may not honour the lock.
 */
export function claimDirectory(dataDir: string): () => void {
  const dir = resolve(dataDir);
  prepare(dir);
  const fd = lock(join(dir, lockFile));
  if (fd === null) {
    throw new AppError(
      'in-use',
      `The data directory ${dir} is in use by another Passage process: stop that one, or set DATA_DIR to another directory.`,
    );
  }
  return () => closeSync(fd);
}

function prepare(dir: string) {
  try {
    const isNew = mkdirSync(dir, { recursive: true, mode: 0o700 }) !== undefined;
    const strangers = isNew ? [] : readdirSync(dir).filter((name) => !ours.includes(name));
    if (strangers.length === 0) return keepPrivate(dir);
    throw new AppError(
      'foreign-directory',
      `The directory ${dir} holds files that are not Passage's (${strangers[0]}): set DATA_DIR to an empty or new directory.`,
    );
  } catch (error) {
    throw error instanceof AppError ? error : unusable(dir, error);
  }
}

function unusable(dir: string, error: unknown) {
  return new AppError(
    'foreign-directory',
    `The data directory ${dir} cannot be used (${sentenceOf(error)}): set DATA_DIR to a directory that you may write to.`,
    { cause: error },
  );
}

/** The open and locked file, or null where somebody else holds it. The file is never deleted: a new one would be a new lock. */
function lock(file: string): number | null {
  return process.platform === 'linux' ? lockByFlock(file) : lockAtOpening(file);
}

/** The lock belongs to our open file, so it outlives the short-lived flock(1) and ends when our file is closed. */
function lockByFlock(file: string): number | null {
  const fd = openLockFile(file, constants.O_APPEND);
  const child = spawnSync('flock', ['-n', '3'], { stdio: ['ignore', 'ignore', 'pipe', fd] });
  if (child.status === 0) return fd;
  closeSync(fd);
  if (child.status === 1 && child.stderr.length === 0) return null;
  const reason = child.error ? 'the command flock of util-linux is missing' : String(child.stderr).trim();
  throw new AppError('foreign-directory', `The data directory cannot be locked (${reason}).`);
}

/** macOS takes a flock while opening (O_EXLOCK, O_NONBLOCK); Windows opens without sharing (UV_FS_O_EXLOCK). */
function lockAtOpening(file: string): number | null {
  const exclusive = process.platform === 'win32' ? 0x10000000 : 0x20 | constants.O_NONBLOCK;
  try {
    return openSync(file, constants.O_RDWR | constants.O_CREAT | exclusive, 0o600);
  } catch (error) {
    if (takenCodes.includes(causeCode(error) ?? '')) return null;
    throw unusable(file, error);
  }
}

function openLockFile(file: string, flags: number) {
  try {
    const fd = openSync(file, constants.O_RDWR | constants.O_CREAT | flags, 0o600);
    chmodSync(file, 0o600);
    return fd;
  } catch (error) {
    throw unusable(file, error);
  }
}
