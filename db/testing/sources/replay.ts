import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** The replay server of recorded Legistar data, which lies beside the project where it is present at all. */
const folder = join(
  process.env.PASSAGE_SHARED ?? resolve(fileURLToPath(new URL('../../../..', import.meta.url)), 'shared'),
  'legistar-replay',
);

/** Whether the recorded data is there; what stands on it is skipped, and says so, where it is not. */
export function hasReplay(): boolean {
  const isThere = existsSync(join(folder, 'server.mjs'));
  if (!isThere)
    console.warn(`\n  SKIPPED: tests on recorded council data, because there is none at ${folder}.\n`);
  return isThere;
}

/** The recorded rows of one resource of a corpus, in the order of recording. */
export function readCorpus(corpus: string, resource: string): unknown[] {
  const text = gunzipSync(readFileSync(join(folder, 'corpora', corpus, `${resource}.jsonl.gz`))).toString();
  return text.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
}

export type ReplayStats = { total: number; maxConcurrent: number; statuses: Record<string, number> };

export type Replay = {
  /** Address under which `/Matters` lies. */
  baseUrl: string;
  clock(at: string | null): Promise<void>;
  faults(faults: object): Promise<void>;
  /** Requests since the start, how many at once at most, and how many a status. */
  stats(): Promise<ReplayStats>;
  stop(): Promise<void>;
};

/** Starts the replay server of one corpus on a free port, as New York, with the clock at `at`. */
export async function startReplay(options: { corpus: string; at?: string; token?: string }): Promise<Replay> {
  const args = ['server.mjs', '--port', '0', '--client', `nyc=corpora/${options.corpus}`];
  if (options.at) args.push('--at', options.at);
  if (options.token) args.push('--token', `nyc=${options.token}`);
  const server = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const origin = await firstAddress(server);
  const send = async (path: string, method: string, body?: object) => {
    const answer = await fetch(`${origin}/__replay/${path}`, {
      method,
      // A kept connection may be closed by the server in the very moment of its next use.
      headers: { connection: 'close' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const result: unknown = await answer.json();
    if (!answer.ok) throw new Error(`The replay server refused ${path}: ${JSON.stringify(result)}`);
    return result;
  };
  return {
    baseUrl: `${origin}/v1/nyc`,
    clock: async (at) => void (await send('clock', 'POST', { at })),
    faults: async (faults) => void (await send('faults', 'POST', faults)),
    stats: async () => (await send('stats', 'GET')) as ReplayStats,
    stop: () =>
      new Promise((done) => {
        server.once('exit', () => done());
        server.kill();
      }),
  };
}

function firstAddress(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    server.once('exit', () => failed(new Error('The replay server did not start.')));
    server.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /listening on (http:\/\/\S+)/.exec(said)?.[1];
      if (address) found(address);
    });
  });
}
