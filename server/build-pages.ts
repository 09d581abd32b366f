import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AppError } from '@/lib/errors';

const stamp = join('.build', 'pages');

/**
 * Builds the pages where they were not built from sources of this hash yet; what the build says is shown only when
 * it fails. Gives whether it built. Throws AppError `refused`; aborting the signal ends the build.
 */
export async function buildPages(hash: string, signal: AbortSignal): Promise<boolean> {
  if (read(stamp) === hash && read(join('.next', 'BUILD_ID'))) return false;
  const output: Buffer[] = [];
  const next = createRequire(join(process.cwd(), 'package.json')).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], { stdio: ['ignore', 'pipe', 'pipe'], signal });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  if (code !== 0)
    throw new AppError('refused', `${Buffer.concat(output).toString()}\nThe pages could not be built.`);
  mkdirSync('.build', { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
