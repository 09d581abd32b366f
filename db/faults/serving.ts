import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { inject } from 'vitest';
import { createDatabase } from '../testing/create-database';
import { type Running, start } from '../testing/processes';
import { temporaryFolder } from '../testing/temporary-folder';

const readyLine = 'Passage is ready at http://localhost:';
let made = 0;

export const engines = ['embedded', 'postgres'] as const;
/** `place` is where a command beside it finds the same database. */
export type Serving = Running & { address: string; place: Record<string, string>; readyMs: number };

/**
 * The product's own server with Denver's record, on a fresh database of an engine where `settings` name none; it ends
 * with the test. `readyMs` is how long its process took to be ready.
 */
export async function serving(
  engine: (typeof engines)[number],
  settings: Record<string, string> = {},
): Promise<Serving> {
  const url = engine === 'postgres' ? (settings.DATABASE_URL ?? (await freshUrl())) : '';
  const own = { PORT: '0', SYNC_EVERY_MINUTES: '0', RATE_LIMIT_PER_MINUTE: '0' };
  const place = { DATABASE_URL: url, DATA_DIR: settings.DATA_DIR ?? join(temporaryFolder(), 'data') };
  const begun = performance.now();
  const server = start(join('server', 'start.mjs'), [], { ...own, ...settings, ...place });
  const port = /localhost:(\d+)/.exec(await server.until(readyLine))?.[1];
  const readyMs = Math.round(performance.now() - begun);
  return { ...server, place, readyMs, address: `http://127.0.0.1:${port}` };
}

async function freshUrl() {
  const server = inject('postgres');
  if (!server) throw new Error('There is no PostgreSQL server for the tests.');
  made += 1;
  return createDatabase(server.url, `fault_${process.pid}_${made}`, server.template);
}

export type Asked = { status: number; ms: number; error: string | null };

/**
 * Keeps `clients` asking for an address, or for several in turn, each its next as soon as it is answered, until
 * `isDone`; gives every answer. With `isFresh` every other client opens a new connection for each request.
 */
export async function load(
  addresses: string | readonly string[],
  clients: number,
  isDone: () => boolean,
  isFresh = false,
): Promise<Asked[]> {
  const list = [addresses].flat();
  let nth = 0;
  const asked: Asked[] = [];
  const pool = new Agent({ connections: null });
  const ask = async (_: unknown, client: number) => {
    const reset = isFresh && client % 2 === 1;
    while (!isDone()) {
      const begun = performance.now();
      const address = list[nth % list.length] ?? '';
      nth += 1;
      const [status, error] = await whole(address, { dispatcher: pool, reset }).then(
        (answered) => [answered, null] as const,
        (thrown: Error) => [0, String(thrown.cause ?? thrown)] as const,
      );
      asked.push({ status, ms: performance.now() - begun, error });
      if (status !== 200) await wait(20);
    }
  };
  await Promise.all(Array.from({ length: clients }, ask));
  await pool.destroy();
  return asked;
}

/** The value below which this share of the numbers lies; 0 of none. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The status of an answer that came to its end. */
async function whole(address: string, options: { dispatcher: Agent; reset: boolean }): Promise<number> {
  const { statusCode, body } = await request(address, options);
  await body.text();
  return statusCode;
}

/** What the server's process holds in memory, by its own figures. */
export async function residentMegabytes(address: string): Promise<number> {
  const figures = await (await fetch(`${address}/metrics`)).text();
  return Math.round(Number(/^process_resident_memory_bytes (\S+)$/m.exec(figures)?.[1]) / 1_000_000);
}

/** As `load`, of the first server, and of the next once one takes no more connections, as a balancer does. */
export async function loadEither(
  servers: Serving[],
  path: string,
  clients: number,
  isDone: () => boolean,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  const client = async () => {
    let at = 0;
    while (!isDone()) {
      const [last] = await load(`${servers[at]?.address}${path}`, 1, once());
      if (last && /ECONNREFUSED/.test(last.error ?? '') && at < servers.length - 1) at += 1;
      else if (last) asked.push(last);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return asked;
}

/** For `load`: done after one answer. */
export function once(): () => boolean {
  let times = 0;
  return () => {
    times += 1;
    return times > 1;
  };
}
