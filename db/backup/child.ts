import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith } from '@/lib/env';
import { AppError } from '@/lib/errors';

const patienceMs = 5_000;

/**
 * Backs up the embedded database in `dataDir` to `file` in a process of its own, and gives its closing words once it is
 * gone. Aborting the signal asks it to end, and five seconds later makes it; it ends by itself where this process does.
 * Throws AppError `refused` with its sentence where it fails.
 */
export async function backUpInChild(dataDir: string, file: string, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const env = environmentWith({ DATA_DIR: dataDir, DATABASE_URL: '' });
  const child = spawn(process.execPath, [launcher(), 'backup', file], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = { out: '', err: '' };
  for (const stream of ['out', 'err'] as const) {
    child[`std${stream}`]?.setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  }
  const end = () => endSoon(child);
  signal.addEventListener('abort', end, { once: true });
  try {
    const [code] = await once(child, 'close');
    if (code === 0) return said.out;
    throw new AppError('refused', said.err.trim() || 'The backup was not finished.');
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** Where the commands begin: in what `npm run pack` made, or in the sources. */
function launcher(): string {
  const packed = join(process.cwd(), 'run.mjs');
  return existsSync(packed) ? packed : join(process.cwd(), 'server', 'run.mjs');
}

function endSoon(child: ChildProcess) {
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  child.once('close', () => clearTimeout(last));
}
