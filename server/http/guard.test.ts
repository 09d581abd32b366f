import { createServer, type RequestListener, type ServerResponse, request as send } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLog } from '@/lib/log';
import { page, serving, settings } from '../testing/guarded';
import { guard } from './guard';

const data: RequestListener = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public' }).end('{}');
};

describe('headers', () => {
  test('a page gets a nonce of its own each time, which the handler sees and the client cannot choose', async () => {
    const address = await serving(page);
    const seen = new Set<string>();
    for (let n = 0; n < 1000; n += 1) {
      const response = await fetch(address, {
        headers: { 'content-security-policy': "script-src 'nonce-mine'" },
      });
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(await response.text()).toBe(policy);
      seen.add(/'nonce-([\w+/=]{24})'/.exec(policy)?.[1] ?? '');
    }
    console.log(`row 30: ${seen.size} of 1,000 nonces differ`);
    expect(seen.size).toBe(1000);
    expect(seen.has('')).toBe(false);
  }, 60_000);

  test('a page may run no inline script and no eval, be framed by nobody, and be kept by no shared cache', async () => {
    const { headers } = await fetch(await serving(page));
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe-/);
    for (const rule of [
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(rule);
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': 'max-age=31536000',
      'permissions-policy': expect.stringContaining('geolocation=()'),
    });
  });

  test('data may do nothing at all in a browser and keeps its own caching', async () => {
    const { headers } = await fetch(await serving(data));
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('cache-control')).toBe('public');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

test.each([
  { trustProxy: false, seen: 'undefined undefined' },
  { trustProxy: true, seen: 'evil.example https' },
])(
  'what a proxy says of host and protocol is kept from the handler unless trusted ($trustProxy)',
  async ({ trustProxy, seen }) => {
    const echo: RequestListener = ({ headers }, response) =>
      void response.end(`${headers['x-forwarded-host']} ${headers['x-forwarded-proto']}`);
    const address = await serving(echo, { trustProxy });
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    expect(await (await fetch(address, { headers })).text()).toBe(seen);
  },
);

describe('limits', () => {
  test.each([
    ['a long address', `/${'x'.repeat(8_000)}`, {}, 414],
    ['large headers', '/', { headers: { 'x-long': 'x'.repeat(16_000) } }, 431],
    ['a body', '/', { method: 'POST', body: 'x'.repeat(10_000_000) }, 413],
    ['signs that are no UTF-8', '/%ff', {}, 400],
    ['a NUL', '/den%00ver', {}, 400],
    ['another method', '/', { method: 'DELETE' }, 405],
    ['a page of the framework', '/_global-error', {}, 404],
    ['pictures of the framework', '/_next/image?url=%2Fx.png&w=64&q=75', {}, 404],
    ['an address and headers just short enough', `/${'x'.repeat(7_990)}`, { headers: { x: 'y' } }, 200],
  ])('%s', async (_name, path, options, status) => {
    const address = await serving(page);
    const response = await fetch(address + path, options).catch((error) => error);
    if (response instanceof Error) expect(status).toBe(413);
    else expect(response.status).toBe(status);
    expect((await fetch(address)).status).toBe(200);
  });

  test('a refusal below /api is JSON, and a method is answered with those that are allowed', async () => {
    const response = await fetch(`${await serving(data)}/api/v1/cities`, { method: 'PUT' });
    expect(response.headers.get('allow')).toBe('GET, HEAD');
    expect(await response.json()).toEqual({
      error: { code: 'method-not-allowed', message: expect.stringMatching(/\.$/), field: null },
    });
  });
});

describe('one client asking too often', () => {
  const statuses = async (address: string, count: number, forwarded: (n: number) => string) => {
    const found: number[] = [];
    for (let n = 0; n < count; n += 1)
      found.push((await fetch(address, { headers: { 'x-forwarded-for': forwarded(n) } })).status);
    return found;
  };

  test('is told when to come back, whatever address it claims', async () => {
    const address = await serving(page, { perMinute: 5 });
    const found = await statuses(address, 8, (n) => `198.51.100.${n}`);
    expect(found).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    const refused = await fetch(address);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  test('behind a trusted proxy is told by the address the proxy saw, and others are not', async () => {
    const address = await serving(page, { perMinute: 2, trustProxy: true });
    expect(await statuses(address, 3, (n) => `203.0.113.${n}, 198.51.100.7`)).toEqual([200, 200, 429]);
    expect(await statuses(address, 1, () => '198.51.100.8')).toEqual([200]);
  });
});

test('more requests than can be worked on are refused, and taken again afterwards', async () => {
  const waiting: (() => void)[] = [];
  const address = await serving((_request, response) => void waiting.push(() => response.end('done')), {
    maxInFlight: 2,
  });
  const first = [fetch(address), fetch(address)];
  await expect.poll(() => waiting.length).toBe(2);
  const refused = await fetch(address);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('2');
  for (const finish of waiting.splice(0)) finish();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200]);
  const again = fetch(address);
  await expect.poll(() => waiting.length).toBe(1);
  waiting[0]?.();
  expect((await again).status).toBe(200);
});

test('a client that goes away gives its place back', async () => {
  const address = await serving(
    (request, response) => void (request.url === '/quick' && response.end('done')),
    {
      maxInFlight: 1,
    },
  );
  const leaving = send(address).on('error', () => undefined);
  leaving.end();
  await expect.poll(async () => (await fetch(`${address}/quick`)).status).toBe(503);
  leaving.destroy();
  await expect.poll(async () => (await fetch(`${address}/quick`)).status, { timeout: 5_000 }).toBe(200);
});

describe('while the database is away', () => {
  const isAway = () => true;

  test('nobody waits: 503 and when to come back, as a sentence or as JSON; probes still answer', async () => {
    const address = await serving(page, { isAway });
    for (const path of ['/denver', '/api/v1/denver/votes']) {
      const response = await fetch(address + path);
      expect(response.status).toBe(503);
      expect(response.headers.get('retry-after')).toBe('5');
      expect(await response.text()).toContain('try again in a few seconds');
    }
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['its status set', (response) => Object.assign(response, { statusCode: 500 }).end('failed')],
    [
      'its head written',
      (response) => response.writeHead(500, { 'content-type': 'text/html' }).end('failed'),
    ],
    ['a list of headers', (response) => response.writeHead(500, ['content-type', 'text/html']).end('failed')],
    ['a phrase', (response) => response.writeHead(500, 'Oh', { 'content-type': 'text/html' }).end('failed')],
    [
      'its head sent ahead',
      (response) => {
        response.statusCode = 500;
        response.flushHeaders();
        response.end('failed');
      },
    ],
  ])('a page that failed on the way, %s, is a 503 too', async (way, fail) => {
    let gone = false;
    const failing: RequestListener = (_request, response) => {
      gone = true;
      fail(response);
    };
    const { status, statusText, headers } = await fetch(await serving(failing, { isAway: () => gone }));
    expect([status, statusText]).toEqual([503, 'Service Unavailable']);
    expect(headers.get('retry-after')).toBe('5');
    const isPage = way !== 'its status set' && way !== 'its head sent ahead';
    expect(headers.get('content-security-policy')).toMatch(isPage ? /nonce-/ : /^default-src 'none'/);
  });
});

test('every answer has an id, is counted by its route and logged without what was searched for', async () => {
  const logged: string[] = [];
  const log = openLog('debug', { write: (line) => void logged.push(line) });
  const { answer, registry } = guard(page, { ...settings, log });
  const server = createServer(answer).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  const at = server.address();
  const address = `http://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`;
  const response = await fetch(`${address}/denver/legislation?q=privately`, {
    headers: { 'x-request-id': 'forged-id' },
  });
  await response.text();
  await expect.poll(() => logged.length).toBe(1);
  const id = response.headers.get('x-request-id');
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.parse(logged.join())).toMatchObject({
    requestId: id,
    path: '/denver/legislation',
    status: 200,
    level: 'debug',
  });
  expect(logged.join()).not.toContain('privately');
  expect(await registry.metrics()).toContain(
    'passage_http_requests_total{route="/{city}/legislation",status="200"} 1',
  );
});
