import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@/lib/errors';

const longestSocketPath = 100;

/**
 * Where the owner of a data directory listens: a socket in the directory or, where that path is too long for
 * one, in a folder of the temporary directory that only this user can enter; on Windows a named pipe.
 * Throws AppError `refused` where that folder is not private, and ENOENT where there is no data directory.
 */
export function controlPath(dataDir: string): string {
  const dir = realpathSync(dataDir);
  const id = createHash('sha256').update(dir).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\passage-${id}`;
  const inside = join(dir, 'control.sock');
  return Buffer.byteLength(inside) <= longestSocketPath ? inside : join(privateFolder(), `${id}.sock`);
}

function privateFolder() {
  const user = process.getuid?.();
  const wanted = join(tmpdir(), `passage-${user}`);
  const folder = Buffer.byteLength(wanted) < 70 ? wanted : `/tmp/passage-${user}`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (found.isDirectory() && found.uid === user && (found.mode & 0o077) === 0) return folder;
  throw new AppError(
    'refused',
    `The folder ${folder} must be yours alone: remove it, or set a shorter DATA_DIR.`,
  );
}
