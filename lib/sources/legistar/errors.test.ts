import { afterAll, describe, expect, it } from 'vitest';
import { legistarApi } from './api';
import { SOURCE_ERROR_KINDS, SourceError, type SourceErrorKind } from './errors';
import { type Handler, json, source } from './fixtures/source';
import { readAnswer } from './transport/answer';

const token = 's3cret';
/** An address, an IP number, a path of the source, a setting, a flag of a command, or the token. */
const inner =
  /:\/\/|\d+\.\d+\.\d+|localhost|Votes|Bodies|\/\w|\\|[A-Z]+_[A-Z]|--\w|EventItem|s3cret|E[A-Z]{5}/;

const status =
  (code: number): Handler =>
  (response, url) =>
    json(response, { Message: `No route for ${url.href} on 10.0.0.5 (C:\\inetpub\\api)` }, code);
const wrong =
  (ExceptionMessage: string): Handler =>
  (response) =>
    json(response, { ExceptionMessage }, 500);

async function asking(handler: Handler, options = {}) {
  const { api } = await source(handler, { token, ...options });
  return api.votes(9);
}

describe('what a failed request says to readers', () => {
  const seen = new Set<SourceErrorKind>();
  afterAll(() => expect([...seen].sort()).toEqual([...SOURCE_ERROR_KINDS].sort()));

  it.each<[SourceErrorKind, string, () => Promise<unknown>]>([
    ['transient', 'a reset', () => asking((response) => response.socket?.resetAndDestroy())],
    ['transient', '503', () => asking(status(503))],
    [
      'transient',
      '429 for an hour',
      () => asking((response) => response.writeHead(429, { 'retry-after': '3600' }).end()),
    ],
    ['transient', 'no time left', () => asking(() => undefined, { timeoutMs: 20 })],
    [
      'transient',
      'a page',
      () => asking((response) => response.writeHead(200, { 'content-type': 'text/html' }).end()),
    ],
    ['transient', 'data cut off', () => asking((response) => response.end('[{"a'))],
    ['transient', 'another shape', () => asking((response) => json(response, {}))],
    ['transient', 'nobody there', () => away('http://127.0.0.1:1/v1/x', true)],
    ['transient', 'no such name', () => away('http://inner-host.invalid/v1/x', true)],
    [
      'unknown-client',
      'a client nobody knows',
      () => asking(wrong('LegistarConnectionString setting is not set up in InSite for client: x')),
    ],
    [
      'votes-unreadable',
      'its own votes',
      () => asking(wrong("The cast to value type 'System.Int32' failed because ...")),
    ],
    ['token', '403', () => asking(status(403))],
    ['bad-request', '400', () => asking(status(400))],
    ['bad-request', 'no list', () => readLists((response) => response.writeHead(404).end())],
    ['bad-request', 'pages out of order', () => readLists((response) => json(response, [{ BodyId: 0 }]))],
    ['bad-request', 'no web address', async () => away('inner-host/v1', false)],
    ['bad-request', 'another protocol', async () => away('ftp://inner-host/v1', false)],
    [
      'redirected',
      '302',
      () => asking((response) => response.writeHead(302, { location: 'http://10.0.0.5/' }).end()),
    ],
    [
      'too-large',
      'far too much',
      () => asking((response) => response.end(Buffer.alloc(65 * 1024 * 1024, 0x20))),
    ],
    ['private-address', 'a private number', async () => away('http://10.0.0.5/v1/x', false)],
    ['stopped', 'told to stop', () => asking(() => undefined, { signal: AbortSignal.timeout(20) })],
    [
      'not-found',
      '404',
      async () => readAnswer({ status: 404, type: '', retryAfter: null, text: '/v1/x' }, 'array'),
    ],
  ])('%s, %s: names no address, path, token or setting', async (kind, _what, ask) => {
    const error = await ask().catch((thrown: unknown) => thrown);
    if (!(error instanceof SourceError)) throw new Error('It did not fail as it should.', { cause: error });
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    expect(error.message).not.toMatch(inner);
    expect(error.whole).not.toContain(token);
    seen.add(kind);
  });
});

async function away(baseUrl: string, allowPrivate: boolean) {
  const api = legistarApi({ baseUrl, allowPrivate, token, backoffMs: 1, timeoutMs: 2_000 });
  return api.votes(9).finally(() => api.close());
}

async function readLists(handler: Handler) {
  const { api } = await source(handler, { token });
  for await (const _page of api.bodies());
}
