import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

export type Finished = { code: number | null; out: string; err: string; ms: number };
export type Running = {
  child: ChildProcess;
  finished: Promise<Finished>;
  until(text: string): Promise<string>;
};

const unset = [
  'PORT',
  'HOST',
  'DATA_DIR',
  'DATABASE_URL',
  'DATABASE_REPLICA_URLS',
  'PUBLIC_URL',
  'TRUST_PROXY',
  'LOG_LEVEL',
  'NEXT_PHASE',
];

/**
 * Starts a script with these settings and no others of ours; it is killed when the running test ends. `until` waits
 * for a text on its standard output and gives all of it so far; `finished` never rejects.
 */
export function start(script: string, args: string[], settings: Record<string, string>): Running {
  const begun = performance.now();
  const env = { ...process.env, ...Object.fromEntries(unset.map((name) => [name, ''])), ...settings };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  const finished = once(child, 'close').then(([code]) => ({ code, out, err, ms: performance.now() - begun }));
  const until = async (text: string) => {
    while (!out.includes(text)) {
      const ended = await Promise.race([once(child.stdout, 'data'), finished]);
      if (!Array.isArray(ended) && !out.includes(text))
        throw new Error(`It ended without "${text}": ${out}${err}`);
    }
    return out;
  };
  return { child, finished, until };
}

/** Bundles the command line with the writer into the project's build folder and gives back the script's path. */
export async function bundledWriter(): Promise<string> {
  const outfile = join('.build', `writer-${process.pid}.mjs`);
  const from = join('server', 'testing', 'writer.ts');
  const settings = { bundle: true, platform: 'node', format: 'esm', packages: 'external' } as const;
  await build({ ...settings, entryPoints: [from], outfile, logLevel: 'error' });
  return outfile;
}
