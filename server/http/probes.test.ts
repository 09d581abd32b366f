import { createServer } from 'node:http';
import { Counter, Registry } from 'prom-client';
import { expect, onTestFinished, test } from 'vitest';
import { probes } from './probes';

async function serving(isReady: () => Promise<void>) {
  const registry = new Registry();
  let collected = 0;
  new Counter({
    name: 'asked_total',
    help: 'x',
    registers: [registry],
    collect: () => {
      collected += 1;
    },
  });
  const all = probes(isReady, registry);
  const server = createServer((request, response) => all[request.url ?? '']?.(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const at = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const ask = async (path: string, init = {}) => {
    const answer = await fetch(at + path, init);
    return [answer.status, (await answer.text()).slice(0, 10)];
  };
  return { ask, collected: () => collected };
}

test('the database and the figures are asked for once a second, however many ask', async () => {
  let asked = 0;
  const { ask, collected } = await serving(async () => {
    asked += 1;
  });
  expect(new Set((await Promise.all(Array.from({ length: 50 }, () => ask('/readyz')))).map(String))).toEqual(
    new Set(['200,ready\n']),
  );
  await Promise.all(Array.from({ length: 50 }, () => ask('/metrics')));
  expect([asked, collected()]).toEqual([1, 1]);
  await expect.poll(async () => (await ask('/readyz')) && asked, { timeout: 5_000 }).toBe(2);
});

test('a database that does not answer makes the server not ready, and says no more to strangers', async () => {
  const { ask } = await serving(() => Promise.reject(new Error('a secret')));
  expect(await ask('/readyz')).toEqual([503, 'not ready\n']);
  expect(await ask('/healthz')).toEqual([200, 'ok\n']);
});

test('there are no figures through a proxy', async () => {
  const { ask } = await serving(async () => undefined);
  expect((await ask('/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } }))[0]).toBe(404);
});
