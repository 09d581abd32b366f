import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import type { StoredCity } from '@/db/cities/find-city';
import { openLog } from '@/lib/log';
import { currentRequest, holdsUntil, neverKeep } from '@/lib/request-scope';
import { guard } from '../guard';
import { keptAnswers } from './kept-answers';

const denver: StoredCity = {
  id: 1,
  slug: 'denver',
  name: 'Denver',
  timeZone: 'America/Denver',
  process: 'denver',
  feed: 'record',
  client: null,
  asOf: null,
  version: 1,
  lastRun: null,
  figures: null,
};

type Given = { handler?: RequestListener; host?: string | null; trustProxy?: boolean };

/** A server whose pages tell all that they were asked with, and how often one was made. */
async function serving({ handler = echo, host = null, trustProxy = false }: Given = {}) {
  const at = { made: 0, city: denver as StoredCity | null };
  const answers = keptAnswers();
  const { answer } = guard(
    (request, response) => {
      at.made += 1;
      handler(request, response);
    },
    {
      isDevelopment: false,
      trustProxy,
      publicUrl: host,
      perMinute: 0,
      maxInFlight: 10,
      isAway: () => false,
      log: openLog('silent'),
      keep: { answers, host, trustProxy, cityOf: async () => at.city },
    },
  );
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const ask = async (path: string, headers: Record<string, string> = {}, method = 'GET') => {
    const response = await fetch(origin + path, {
      redirect: 'manual',
      method,
      headers: { 'accept-encoding': 'identity', ...headers },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { at, ask, answers, origin };
}

const list = '/denver/legislation';

function echo({ url, headers }: IncomingMessage, response: ServerResponse) {
  const { host, cookie = null, rsc = null } = headers;
  response.setHeader('content-type', rsc ? 'text/x-component' : 'text/html; charset=utf-8');
  response.setHeader('vary', 'rsc');
  const nonce = /'nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1];
  const forwarded = headers['x-forwarded-host'] ?? null;
  response.write(`<html>${'filler '.repeat(400)}`);
  response.end(JSON.stringify({ url, host, cookie, rsc, forwarded, nonce }));
}

it('sends what it made for all who ask the same, each with the nonce of the rendering and an id of its own', async () => {
  const { at, ask } = await serving();
  const [first, again] = [await ask(list), await ask(list)];
  expect(at.made).toBe(1);
  expect(again.text).toBe(first.text);
  const nonce = /"nonce":"([^"]+)"/.exec(first.text)?.[1];
  for (const { headers } of [first, again]) {
    expect(headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
    expect(headers.get('cache-control')).toBe('public, max-age=0, s-maxage=30, must-revalidate');
    expect(headers.get('vary')).toContain('rsc');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
});

it('answers 304 with the policy of that rendering to whoever holds it, and the head alone to whoever asks for it', async () => {
  const { ask } = await serving();
  const first = await ask(list);
  const held = await ask(list, { 'if-none-match': String(first.headers.get('etag')) });
  expect([held.status, held.text]).toEqual([304, '']);
  expect(held.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
  const head = await ask(list, {}, 'HEAD');
  expect([head.status, head.text]).toEqual([200, '']);
  expect(head.headers.get('content-length')).toBe(String(first.text.length));
});

it.each(['br', 'gzip'])('sends the same bytes again in %s, each encoding its own', async (encoding) => {
  const { at, ask } = await serving();
  await ask(list);
  const first = await ask(list, { 'accept-encoding': encoding });
  const again = await ask(list, { 'accept-encoding': encoding });
  expect(again.text).toBe(first.text);
  expect(first.headers.get('content-encoding')).toBe(encoding);
  expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
  expect(at.made).toBe(2);
});

it.each<[string, Partial<StoredCity>]>([
  ['its facts changed', { version: 2 }],
  ['another run of it ended', { lastRun: 7 }],
  ['another process describes it', { process: 'nyc' }],
])('makes a page anew once the city is not as it was: %s', async (_, change) => {
  const { at, ask } = await serving();
  await ask(list);
  at.city = { ...denver, ...change };
  await ask(list);
  expect(at.made).toBe(2);
});

it.each<[string, RequestListener, string?]>([
  ['an error', (_, response) => void response.writeHead(500).end('no')],
  ['what is not there', (_, response) => void response.writeHead(404).end('no')],
  ['what leads elsewhere', (_, response) => void response.writeHead(307, { location: '/denver' }).end()],
  ['what sets a cookie', (_, response) => void response.writeHead(200, { 'set-cookie': 'a=b' }).end('yes')],
  [
    'what says that it is for nobody else',
    (_, response) => {
      neverKeep();
      response.writeHead(200, { 'content-type': 'text/html' }).end('yes');
    },
  ],
  [
    'what has ended',
    (_, response) => {
      holdsUntil(Date.now() - 1);
      response.writeHead(200, { 'cache-control': 'public, s-maxage=30' }).end('yes');
    },
  ],
  [
    'what has lost a reading',
    (_, response) => {
      const scope = currentRequest();
      if (scope) scope.cutOff = new Error('too slow');
      response.writeHead(200).end('some of it');
    },
  ],
  [
    'what is longer than an answer may be',
    (_, response) => void response.writeHead(200).end('x'.repeat(2_100_000)),
  ],
])('does not keep %s', async (_, handler) => {
  const { at, ask, answers } = await serving({ handler });
  const both = [await ask(list), await ask(list)];
  expect(at.made).toBe(2);
  expect(answers.held()).toEqual({ bytes: 0, answers: 0 });
  expect(both[1]?.text).toBe(both[0]?.text);
  for (const { headers } of both) expect(headers.get('cache-control') ?? '').not.toContain('public');
});

it('lets a shared cache hold an answer no longer than it holds', async () => {
  const { ask } = await serving({
    handler: (_, response) => {
      holdsUntil(Date.now() + 10_500);
      response.writeHead(200, { 'content-type': 'text/html' }).end('yes');
    },
  });
  for (const { headers } of [await ask(list), await ask(list)])
    expect(headers.get('cache-control')).toMatch(/s-maxage=(9|10),/);
});

const flight = { rsc: '1', 'next-router-state-tree': '%5B%5D' };

/** Who asks with the second must see nothing of what was asked with the first, and the other way round. */
it.each<[string, [string, Record<string, string>], [string, Record<string, string>], Given?]>([
  ['a forwarded host', [list, { 'x-forwarded-host': 'evil.example' }], [list, {}]],
  [
    'a trusted forwarded host',
    [list, { 'x-forwarded-host': 'evil.example' }],
    [list, {}],
    { trustProxy: true },
  ],
  ['an unknown parameter', [`${list}?evil=1`, {}], [list, {}]],
  ['a known parameter', [`${list}?q=evil`, {}], [list, {}]],
  ['flight headers', [list, { ...flight, 'next-url': '/evil' }], [list, {}]],
  ['another tree', [list, { ...flight, 'next-router-state-tree': 'evil' }], [list, flight]],
  ['a cookie', [list, { cookie: 'who=evil' }], [list, {}]],
  ['a bearer', [list, { authorization: 'Bearer evil' }], [list, {}]],
  ['a policy', [list, { 'content-security-policy': "script-src 'nonce-evil'" }], [list, {}]],
])('is poisoned by neither: %s', async (_, evil, fair, given) => {
  for (const order of [
    [evil, fair],
    [fair, evil],
  ]) {
    const { ask } = await serving(given);
    const texts = new Map<unknown, string>();
    for (const asked of [...order, ...order]) texts.set(asked, (await ask(...(asked as typeof evil))).text);
    expect(texts.get(fair)).not.toContain('evil');
    expect(texts.get(fair)).toContain(JSON.stringify(fair[0]));
  }
});
