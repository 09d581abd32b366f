import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { legistarApi } from './api';
import type { SourceError } from './errors';
import { type Handler, json, source } from './fixtures/source';

const cast = {
  InnerException: { ExceptionMessage: "The cast to value type 'System.Int32' failed because ..." },
};
const unknown = {
  ExceptionMessage: 'LegistarConnectionString setting is not set up in InSite for client: x',
};

vi.mock('node:timers/promises', async (original) => {
  const real = await original<typeof import('node:timers/promises')>();
  return { ...real, setTimeout: vi.fn(real.setTimeout) };
});

describe('a passing trouble', () => {
  it.each<[string, Handler]>([
    ['500', (response) => json(response, { Message: 'An error has occurred.' }, 500)],
    ['503', (response) => response.writeHead(503, { 'content-type': 'text/html' }).end('<html>')],
    ['429', (response) => response.writeHead(429, { 'retry-after': '0' }).end()],
    ['a page with 200', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
    [
      'a body cut off',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[{"Mat'),
    ],
    ['an empty body', (response) => response.writeHead(200).end()],
    ['an object for a list', (response) => json(response, { Message: 'no' })],
    ['a reset', (response) => response.socket?.resetAndDestroy()],
  ])('%s is asked again', async (_name, trouble) => {
    const { api, asked } = await source((response, url, nth) =>
      nth < 3 ? trouble(response, url, nth) : json(response, [1]),
    );
    expect((await api.votes(9))?.value).toEqual([1]);
    expect(asked).toHaveLength(3);
    expect(api.counts).toEqual({ requests: 3, retries: 2 });
  });

  it('that does not pass ends after five retries', async () => {
    const { api, asked } = await source((response) => json(response, {}, 500));
    await expect(api.votes(9)).rejects.toMatchObject({
      kind: 'transient',
      message: expect.stringContaining('asked 6 times'),
      detail: expect.stringContaining('EventItems/9/Votes'),
    });
    expect(asked).toHaveLength(6);
  });

  it('no answer at all is given up after the time allowed', async () => {
    const { api, asked } = await source((response, _url, nth) => void (nth > 1 && json(response, [])), {
      timeoutMs: 50,
    });
    const started = performance.now();
    expect((await api.votes(9))?.value).toEqual([]);
    expect(asked).toHaveLength(2);
    const took = Math.round(performance.now() - started);
    console.log(`row 8: no answer given up after 50 ms and asked again, ${took} ms in all`);
  });

  it('that takes long each time ends once it was tried for long enough', async () => {
    const { api, asked } = await source(() => undefined, { timeoutMs: 100, patienceMs: 150 });
    await expect(api.votes(9)).rejects.toMatchObject({
      kind: 'transient',
      message: expect.stringContaining('asked 2 times'),
    });
    expect(asked).toHaveLength(2);
  });

  it('waits as long as Retry-After says', async () => {
    vi.mocked(wait).mockClear();
    const { api } = await source((response, _url, nth) =>
      nth === 1 ? response.writeHead(429, { 'retry-after': '1' }).end() : json(response, []),
    );
    const started = performance.now();
    await api.votes(9);
    const waited = Math.round(performance.now() - started);
    console.log(`row 9: told to wait 1,000 ms, waited ${waited} ms`);
    expect(waited).toBeGreaterThan(950);
    const asked = vi.mocked(wait).mock.calls.map(([ms = 0]) => ms);
    expect(asked.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(1_100);
  });

  it('keeps every other request back too while Retry-After runs', async () => {
    const at: number[] = [];
    const { api } = await source(
      (response, _url, nth) => {
        at.push(performance.now());
        return nth === 1 ? response.writeHead(503, { 'retry-after': '1' }).end() : json(response, []);
      },
      { concurrency: 2 },
    );
    const first = api.votes(1);
    await expect.poll(() => api.counts.retries).toBe(1);
    await Promise.all([first, api.votes(2)]);
    expect(at).toHaveLength(3);
    for (const later of at.slice(1)) expect(later - (at[0] ?? 0)).toBeGreaterThan(950);
  });

  it('gives up at once where it shall stay away for an hour', async () => {
    const { api, asked } = await source((response) =>
      response.writeHead(429, { 'retry-after': '3600' }).end(),
    );
    await expect(api.votes(9)).rejects.toMatchObject({
      kind: 'transient',
      message: expect.stringContaining('60 minutes'),
    });
    expect(asked).toHaveLength(1);
  });
});

describe('a lasting refusal', () => {
  it.each<[string, Handler, string]>([
    ['400', (response) => json(response, { Message: 'The query is not valid.' }, 400), 'bad-request'],
    ['403', (response) => response.writeHead(403).end(), 'token'],
    [
      'a redirect',
      (response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      'redirected',
    ],
    ['an unknown client', (response) => json(response, unknown, 500), 'unknown-client'],
    ['votes the source cannot read', (response) => json(response, cast, 500), 'votes-unreadable'],
  ])('%s is not asked again', async (_name, refusal, kind) => {
    const { api, asked } = await source(refusal);
    await expect(api.votes(9)).rejects.toMatchObject({ kind });
    expect(asked).toHaveLength(1);
  });

  it.each([404, 410])('%s is null', async (status) => {
    const { api, asked } = await source((response) => response.writeHead(status).end());
    expect(await api.matter(9)).toBeNull();
    expect(asked).toHaveLength(1);
  });
});

describe('the token', () => {
  it('goes with each request and into no sentence, even where the source prints it', async () => {
    const paths: string[] = [];
    const { api, asked } = await source(
      (response, url) => json(response, { Message: `no route ${url.href}` }, 400),
      {
        token: 's3cret',
        onRequest: (path) => paths.push(path),
      },
    );
    const error = await api.votes(9).catch((thrown: Error) => thrown);
    expect(asked).toEqual(['/v1/x/EventItems/9/Votes?token=s3cret']);
    expect(`${error} ${(error as Error).stack} ${JSON.stringify(error)} ${paths}`).not.toContain('s3cret');
    expect(error).toMatchObject({ detail: expect.stringContaining('not printed') });
  });

  const token = 'a+b c/d-S3CRET-5f2e';
  const hex = (digits: (hex: string) => string) =>
    [...Buffer.from(token)].map((byte) => `%${digits(byte.toString(16).padStart(2, '0'))}`).join('');
  it.each([
    ['as it is', token],
    ['encoded', encodeURIComponent(token)],
    ['as a form', encodeURIComponent(token).replaceAll('%20', '+')],
    ['every sign in hex', hex((one) => one)],
    ['in great hex', hex((one) => one.toUpperCase())],
    ['in capitals', token.toUpperCase()],
    ['in base64', Buffer.from(token).toString('base64')],
    ['reversed', [...token].reverse().join('')],
    ['in part', token.slice(0, 8)],
    ['as entities', [...token].map((sign) => `&#${sign.charCodeAt(0)};`).join('')],
  ])('is in nothing that is printed where the source gives it back %s', async (_, spelled) => {
    for (const status of [400, 401, 404, 422, 500, 503, 200]) {
      const { api } = await source((response) => json(response, { Message: `no ${spelled}!` }, status), {
        token,
      });
      const error = await api.votes(9).catch((thrown: unknown) => thrown);
      expect(`${error} ${(error as SourceError | null)?.whole} ${JSON.stringify(error)}`).not.toContain(
        spelled,
      );
    }
  });

  it('leaves the source its own words where none is set', async () => {
    const { api } = await source((response) => json(response, { Message: 'The query is not valid.' }, 400));
    await expect(api.votes(9)).rejects.toMatchObject({ detail: 'The query is not valid.' });
  });
});

it('reads packed answers, and none that unpack without end', async () => {
  const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, 0x20));
  const { api } = await source((response, url) => {
    const body = url.pathname.includes('/1/') ? gzipSync('[1]') : bomb;
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
  });
  expect((await api.votes(1))?.value).toEqual([1]);
  await expect(api.votes(2)).rejects.toMatchObject({ kind: 'too-large' });
});

it('keeps to its rate', async () => {
  const { api } = await source((response) => json(response, []), { rate: 20, concurrency: 8 });
  const started = performance.now();
  await Promise.all(Array.from({ length: 6 }, (_, at) => api.votes(at)));
  expect(performance.now() - started).toBeGreaterThan(200);
});

it('stops at once when told to', async () => {
  const controller = new AbortController();
  const { api } = await source(() => controller.abort(), { signal: controller.signal });
  await expect(api.votes(9)).rejects.toMatchObject({ kind: 'stopped' });
});

it('stops at once however many requests wait for their turn', async () => {
  const controller = new AbortController();
  const { api, asked } = await source((response) => json(response, []), {
    signal: controller.signal,
    rate: 1,
    concurrency: 1,
  });
  const all = Array.from({ length: 8 }, (_, at) => api.votes(at));
  await all[0];
  const begun = performance.now();
  controller.abort();
  const ends = await Promise.allSettled(all);
  expect(performance.now() - begun).toBeLessThan(500);
  expect(ends.slice(1)).toEqual(
    ends.slice(1).map(() => ({ status: 'rejected', reason: expect.objectContaining({ kind: 'stopped' }) })),
  );
  expect(asked).toHaveLength(1);
});

it('refuses a private address by number and by name unless allowed', async () => {
  const { port } = await source((response) => json(response, []));
  for (const host of [
    '127.0.0.1',
    'localhost',
    '[::1]',
    '10.0.0.8',
    '169.254.169.254',
    '[::ffff:10.0.0.1]',
  ]) {
    expect(() => legistarApi({ baseUrl: `http://${host}:${port}/v1/x` })).toThrow('private address');
  }
  expect(() => legistarApi({ baseUrl: 'ftp://webapi.legistar.com/v1/x' })).toThrow('http or https');
});
