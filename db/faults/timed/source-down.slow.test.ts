import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { buildPages } from '../../testing/built-pages';
import { start } from '../../testing/processes';
import { startTinySource } from '../../testing/sources/tiny-source';
import { addTiny } from '../places';
import { type Asked, engines, load, quantile, serving } from '../serving';

const runner = join('server', 'run.mjs');
const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n[';

/** What the source does with a connection instead of answering. */
const troubles: Record<string, (socket: Socket) => void> = {
  'takes requests and never answers': () => undefined,
  'sends a byte a second': (socket) => {
    socket.write(head);
    const drip = setInterval(() => socket.write(' '), 1_000);
    socket.on('close', () => clearInterval(drip));
  },
};

beforeAll(async () => {
  buildPages();
}, 300_000);

/** Rows 7 and 8 of the plan of faults, from outside: both engines at once, since nearly all of it is waiting. */
test.each(Object.entries(troubles))(
  'rows 7 and 8: a source that %s',
  async (what, trouble) => {
    const here = engines.filter((engine) => engine === 'embedded' || inject('postgres'));
    const all = await Promise.all(here.map(synced));
    const usually = (ms: number) => Promise.all(all.map(({ pages }) => load(pages, 1, after(ms))));
    await usually(10_000);
    const before = await usually(15_000);
    const meanwhile = await Promise.all(all.map((one) => whileDown(one, what, trouble)));
    const afterwards = await usually(15_000);
    for (const [nth, { engine }] of all.entries()) {
      const of = (...stretches: Asked[][][]) => p95(stretches.flatMap((asked) => asked[nth] ?? []));
      const [usual, then] = [of(before, afterwards), of(meanwhile)];
      console.log(
        `row 7 ${engine}: the source ${what}: p95 ${then} ms meanwhile, ${usual} ms before and afterwards`,
      );
      expect(then / usual).toBeLessThanOrEqual(1.2);
    }
  },
  200_000,
);

type Engine = (typeof engines)[number];
type Synced = Awaited<ReturnType<typeof synced>>;

/** A server with the record of a tiny source that answers. */
async function synced(engine: Engine) {
  const { address, place } = await serving(engine);
  const run = (...args: string[]) => start(runner, args, place).finished;
  const source = await startTinySource(30);
  expect(await run(...addTiny(source.baseUrl))).toMatchObject({ code: 0, err: '' });
  expect(await run('sync', '--city', 'tiny')).toMatchObject({ code: 0 });
  const pages = ['/tiny', '/tiny/legislation', '/tiny/legislation/26-0001', '/api/v1/tiny/timeline'].map(
    (path) => address + path,
  );
  return { engine, address, run, source, pages };
}

/** Every answer that readers had while a sync tried in vain. */
async function whileDown(
  { engine, address, run, source, pages }: Synced,
  what: string,
  trouble: (socket: Socket) => void,
): Promise<Asked[]> {
  const hash = await run('state-hash', '--city', 'tiny');
  await source.stop();
  const most = await inItsPlace(Number(new URL(source.baseUrl).port), trouble);
  let isDone = false;
  const meanwhile = load(pages, 1, () => isDone);
  const failed = await run('sync', '--city', 'tiny');
  isDone = true;
  const asked = await meanwhile;
  expect(failed.code).toBe(1);
  expect(failed.ms).toBeLessThan(65_000);
  expect(failed.err).not.toMatch(/\n\s+at /);
  expect(most()).toBeGreaterThan(0);
  expect(most()).toBeLessThanOrEqual(4);
  expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
  expect((await run('state-hash', '--city', 'tiny')).out).toBe(hash.out);
  const freshness = await (await fetch(`${address}/api/v1/tiny/freshness`)).json();
  expect(freshness).toMatchObject({ asOf: expect.any(String), failing: { since: expect.any(String) } });
  expect(await (await fetch(`${address}/tiny/freshness`)).text()).toContain('has been failing');
  console.log(
    `row 7 ${engine}: the source ${what}: the sync ended with ${failed.code} after ${Math.round(failed.ms / 1000)} s; ` +
      `meanwhile ${asked.length} answers, 0 failed`,
  );
  console.log(`row 8 ${engine}: the source ${what}: ${most()} open connections at most`);
  return asked;
}

const p95 = (asked: Asked[]) =>
  Number(
    quantile(
      asked.map(({ ms }) => ms),
      0.95,
    ).toFixed(1),
  );

/** Listens where the source was until the test ends; gives how many connections were open at once at most. */
async function inItsPlace(port: number, trouble: (socket: Socket) => void): Promise<() => number> {
  const open = new Set<Socket>();
  let most = 0;
  const server: Server = createServer((socket) => {
    open.add(socket);
    most = Math.max(most, open.size);
    socket.on('error', () => undefined).on('close', () => open.delete(socket));
    socket.once('data', () => trouble(socket));
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return () => most;
}

function after(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() > end;
}
