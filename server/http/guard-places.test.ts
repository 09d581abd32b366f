import { request as send } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { page, serving } from '../testing/guarded';

/** What the server says to a request with this target, which `fetch` would write otherwise. */
const statusOf = (address: string, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname: host, port } = new URL(address);
    send({ host, port, path }, (answer) => answer.resume().on('end', () => resolve(answer.statusCode)))
      .on('error', reject)
      .end();
  });

describe('the address', () => {
  test.each([
    ['/_next/static/../../denver', 400],
    ['/_next/static/%2e%2e/%2E%2e/denver', 400],
    ['/_next/static/..%2f..%2fdenver', 400],
    ['/_next/static/%252e%252e/%252e%252e/denver', 400],
    ['/denver/./legislation', 400],
    ['/denver\\legislation', 400],
    ['/denver%5clegislation', 400],
    ['*', 404],
    ['http://passage.example', 404],
    ['http://passage.example/denver', 200],
    ['/denver/legislation/17..0940', 200],
    ['/denver/legislation/Int%201', 200],
  ])('%s gets %i', async (path, status) => {
    expect(await statusOf(await serving(page), path)).toBe(status);
  });

  test.each([
    '/_next/static/no-such-file.js',
    '/_next/static/',
    '/_next/data/x',
    '/healthz/',
    '/healthz/../denver',
    '//healthz',
    '/metrics/x',
  ])('%s is counted as any other', async (path) => {
    const address = await serving(page, { perMinute: 1 });
    await statusOf(address, '/denver');
    expect([400, 429]).toContain(await statusOf(address, path));
  });

  test('a whole address reaches the handler as its path', async () => {
    const address = await serving(({ url }, response) => void response.end(url));
    const { hostname: host, port } = new URL(address);
    const said = await new Promise((resolve) => {
      send({ host, port, path: 'http://other.example/denver?q=a' }, (answer) =>
        answer.setEncoding('utf8').once('data', resolve),
      ).end();
    });
    expect(said).toBe('/denver?q=a');
  });
});

describe('places', () => {
  test('an answer that nobody reads gives its place back once it is made', async () => {
    const address = await serving((_request, response) => void response.end('x'.repeat(5_000_000)), {
      maxInFlight: 2,
    });
    const { hostname: host, port } = new URL(address);
    for (let n = 0; n < 6; n += 1) {
      const unread = send({ host, port, agent: false }, (answer) => answer.pause()).on(
        'error',
        () => undefined,
      );
      unread.end();
      onTestFinished(() => void unread.destroy());
      await new Promise((resolve) => unread.once('response', resolve));
    }
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    await answer.text();
  });

  test('exports that nobody reads leave all places of pages to others', async () => {
    const begun: string[] = [];
    const address = await serving(
      ({ url = '' }, response) => {
        begun.push(url);
        if (url === '/quick') response.end('quick');
        else response.write('x'.repeat(5_000_000));
      },
      { maxInFlight: 6 },
    );
    const { hostname: host, port } = new URL(address);
    for (let n = 0; n < 12; n += 1) {
      const path = '/denver/legislation/export.jsonl';
      const unread = send({ host, port, path, agent: false }, (answer) => answer.pause());
      unread.on('error', () => undefined).end();
      onTestFinished(() => void unread.destroy());
    }
    await expect.poll(() => begun.length).toBe(2);
    for (let n = 0; n < 5; n += 1) expect(await (await fetch(`${address}/quick`)).text()).toBe('quick');
  });
});
