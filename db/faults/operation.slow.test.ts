import { setTimeout as wait } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { beforeAll, expect, test } from 'vitest';
import { buildPages } from '../commands/build-pages';
import { sourcesHash } from '../commands/sources.mjs';
import { ask } from './asking';
import { quantile, serving } from './serving';

beforeAll(async () => {
  await buildPages(sourcesHash(), new AbortController().signal);
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

test('row 44: one client that asks too much is told to wait, whatever it claims to be; another is not', async () => {
  const { address } = await serving('embedded', { RATE_LIMIT_PER_MINUTE: '300' });
  const greedy = clientAt('127.0.0.1');
  const other = clientAt('127.0.0.2');
  const times = async (count: number) => {
    const ms: number[] = [];
    for (let n = 0; n < count; n += 1) ms.push((await other(address + page)).ms);
    return quantile(ms, 0.95);
  };
  await times(30);
  const calm = await times(60);
  const statuses: number[] = [];
  const flood = (async () => {
    for (let n = 0; n < 500; n += 1) {
      const forged = {
        'X-Forwarded-For': `203.0.113.${n % 250}`,
        'X-Real-IP': `203.0.113.${n % 250}`,
        Forwarded: `for=203.0.113.${n % 250}`,
      };
      const { status, retryAfter } = await greedy(address + page, n % 2 ? forged : {});
      statuses.push(status);
      if (status === 429) expect(retryAfter).toBeGreaterThan(0);
      if (status === 429) expect(retryAfter).toBeLessThanOrEqual(60);
      await wait(5);
    }
  })();
  const busy = await times(60);
  await flood;
  const allowed = statuses.filter((status) => status === 200).length;
  console.log(
    `row 44: ${allowed} of 500 answered, ${statuses.length - allowed} told to wait; another client p95 ${calm.toFixed(1)} ms before, ${busy.toFixed(1)} ms during`,
  );
  expect(allowed).toBe(300);
  expect(statuses.slice(300).every((status) => status === 429)).toBe(true);
  expect((await other(address + page)).status).toBe(200);
}, 120_000);

test('operators see requests, latencies, database and sync age; strangers and proxies see nothing', async () => {
  const { address } = await serving('embedded');
  await ask(`${address}/denver/legislation`);
  const { text, headers } = await ask(`${address}/metrics`);
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
  expect((await ask(`${address}/metrics`, { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(404);
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
  const { headers } = await ask(`${address}/denver/legislation?q=privately&token=hidden-one`, sent);
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
