import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppError, causeCode } from '@/lib/errors';

const stamp = join('.build', 'pages');
const turn = join('.build', 'building');
const patienceMs = 600_000;
const pauseMs = 500;

/**
 * Builds the pages where they were not built from sources of this hash yet; what the build says is shown only when
 * it fails. Waits for another process that builds in this folder, ten minutes at most: a second build would take away
 * what the first one serves. Gives whether it built. Throws AppError `refused`; aborting the signal ends the build.
 */
export async function buildPages(hash: string, signal: AbortSignal): Promise<boolean> {
  const isBuilt = () => read(stamp) === hash && read(join('.next', 'BUILD_ID')) !== null;
  for (const begun = performance.now(); ; await wait(pauseMs, undefined, { signal })) {
    if (isBuilt()) return false;
    if (takeTurn()) break;
    if (performance.now() - begun > patienceMs)
      throw new AppError(
        'refused',
        `Another process has been building for ten minutes: end it, or remove ${turn}.`,
      );
  }
  try {
    if (isBuilt()) return false;
    const { code, said } = await build(signal);
    if (code !== 0) throw new AppError('refused', `${said}\nThe pages could not be built.`);
    writeFileSync(stamp, hash);
    return true;
  } finally {
    rmSync(turn, { force: true });
  }
}

/** Whether it is this process's turn to build; one that was killed while it built has its turn no more. */
function takeTurn(): boolean {
  mkdirSync('.build', { recursive: true });
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (causeCode(error) !== 'EEXIST') throw error;
  }
  const owner = read(turn);
  if (owner && !isRunning(Number(owner))) rmSync(turn, { force: true });
  return false;
}

function isRunning(pid: number): boolean {
  try {
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
  } catch (error) {
    return causeCode(error) === 'EPERM';
  }
}

async function build(signal: AbortSignal): Promise<{ code: number | null; said: string }> {
  const output: Buffer[] = [];
  const next = createRequire(join(process.cwd(), 'package.json')).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], { stdio: ['ignore', 'pipe', 'pipe'], signal });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  return { code, said: Buffer.concat(output).toString() };
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
