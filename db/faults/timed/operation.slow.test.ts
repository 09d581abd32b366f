import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { Agent, request } from 'undici';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { buildPages } from '../../testing/built-pages';
import { sendRequest } from '../requests';
import { engines, quantile, serving } from '../serving';

beforeAll(async () => {
  buildPages();
}, 300_000);

const page = '/api/v1/denver/freshness';

/** Asks once from an address of this machine's own: another client, as the server sees it. */
function clientAt(localAddress: string) {
  const agent = new Agent({ localAddress });
  return async (address: string, headers: Record<string, string> = {}) => {
    const begun = performance.now();
    const { statusCode, headers: given, body } = await request(address, { dispatcher: agent, headers });
    await body.dump();
    return { status: statusCode, retryAfter: Number(given['retry-after']), ms: performance.now() - begun };
  };
}

const forged = (from: string) => ({ 'X-Forwarded-For': from, 'X-Real-IP': from, Forwarded: `for=${from}` });
/** As fast as the plan has it: 500 in ten seconds. */
const paceMs = 20;

describe.each(engines)('one client that asks too much, on %s', (engine) => {
  test.skipIf(engine === 'postgres' && !inject('postgres'))(
    'row 44: is told to wait after the number stated, whatever it claims to be; others are served as before',
    async () => {
      const { address } = await serving(engine, { RATE_LIMIT_PER_MINUTE: '300' });
      const greedy = clientAt('127.0.0.1');
      // Of several addresses, since none of them may come near the number itself.
      const others = Array.from({ length: 40 }, (_, n) => clientAt(`127.0.0.${n + 2}`));
      const refused: boolean[] = [];
      const flood = async (count: number) => {
        for (let n = 0; n < count; n += 1) {
          const { status, retryAfter } = await greedy(
            address + page,
            n % 2 ? forged(`203.0.113.${n % 250}`) : {},
          );
          refused.push(status === 429 && retryAfter > 0 && retryAfter <= 60);
          if (status !== 429) expect(status).toBe(200);
          await wait(paceMs);
        }
      };
      let turn = 0;
      const timesDuring = async (work: Promise<unknown>) => {
        let isOver = false;
        const done = work.finally(() => {
          isOver = true;
        });
        const ms: number[] = [];
        while (!isOver) {
          turn += 1;
          const answered = await others[turn % others.length]?.(address + page);
          expect(answered?.status).toBe(200);
          ms.push(answered?.ms ?? Number.NaN);
          await wait(paceMs);
        }
        await done;
        return ms;
      };

      await timesDuring(wait(2_000));
      const admitting = await timesDuring(flood(500));
      expect(refused).toEqual(refused.map((_, n) => n >= 300));
      const calm: number[] = [];
      const flooded: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        calm.push(...(await timesDuring(wait(1_700))));
        flooded.push(...(await timesDuring(flood(75))));
      }
      const p95 = (ms: number[]) => quantile(ms, 0.95);
      console.log(
        `row 44 ${engine}: ${refused.filter((one) => !one).length} of ${refused.length} answered, the rest told to wait; ` +
          `others p95 ${p95(calm).toFixed(1)} ms beside nobody, ${p95(admitting).toFixed(1)} ms while it is let in, ` +
          `${p95(flooded).toFixed(1)} ms while it is refused`,
      );
      expect(p95(flooded)).toBeLessThan(1.2 * p95(calm));
    },
    180_000,
  );
});

test('operators see requests, latencies, database and sync age; strangers and proxies see nothing', async () => {
  const { address } = await serving('embedded');
  await sendRequest(`${address}/denver/legislation`);
  const { text, headers } = await sendRequest(`${address}/metrics`);
  expect(headers['content-type']).toContain('text/plain');
  for (const name of [
    'passage_http_requests_total',
    'passage_http_request_seconds_bucket',
    'passage_http_in_flight',
    'passage_database_up 1',
    'passage_database_seconds',
    'passage_sync_age_seconds',
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_seconds',
  ])
    expect(text).toContain(name);
  expect((await sendRequest(`${address}/metrics`, { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404);
}, 120_000);

test('the log is a JSON object a line, with the id the answer bears and nothing of who asked for what', async () => {
  const { address, child } = await serving('embedded', { LOG_LEVEL: 'debug' });
  let log = '';
  child.stdout?.on('data', (chunk) => {
    log += chunk;
  });
  const sent = {
    Cookie: 'session=mine',
    Authorization: 'Bearer mine-too',
    'User-Agent': 'secretive/1.0',
    'X-Request-Id': 'forged-request-id',
  };
  const { headers } = await sendRequest(`${address}/denver/legislation?q=privately&token=hidden-one`, sent);
  const id = String(headers['x-request-id']);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  await expect.poll(() => log, { timeout: 5_000 }).toContain(id);
  const lines = log.split('\n').filter((line) => line.startsWith('{'));
  const mine = lines.map((line) => JSON.parse(line)).find(({ requestId }) => requestId === id);
  expect(mine).toMatchObject({
    level: 'debug',
    status: 200,
    path: '/denver/legislation',
    method: 'GET',
    ms: expect.any(Number),
  });
  for (const kept of ['privately', 'hidden-one', 'mine', 'secretive', '127.0.0.1', 'forged-request-id'])
    expect(log).not.toContain(kept);
}, 120_000);

test.skipIf(!inject('postgres'))(
  'a failure that nobody foresaw is logged with its reason, and without what was asked for',
  async () => {
    const { address, child, place } = await serving('postgres');
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text) => {
        said += text;
      });
    const owner = new pg.Client({ connectionString: place.DATABASE_URL });
    await owner.connect();
    onTestFinished(() => owner.end());
    await owner.query('alter table item_search rename to elsewhere');
    for (const path of ['/denver/legislation', '/api/v1/denver/legislation']) {
      const { status, text } = await sendRequest(`${address}${path}?q=privately`);
      expect({ path, status }).toEqual({ path, status: 500 });
      expect(text).not.toMatch(/relation|item_search/);
    }
    const failures = () =>
      said
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line))
        .filter(({ code }) => code === '42P01');
    await expect
      .poll(() => failures().map(({ msg }) => msg), { timeout: 5_000 })
      .toEqual(expect.arrayContaining(['a page failed', 'a read failed']));
    for (const failure of failures())
      expect(failure).toMatchObject({
        level: 'error',
        reason: expect.stringMatching(/^relation "\w+" does not exist$/),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        at: expect.arrayContaining([expect.stringMatching(/^at /)]),
      });
    expect(said).not.toMatch(/privately|Failed query/);
  },
  120_000,
);
