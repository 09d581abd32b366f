import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { buildPages } from '../commands/build-pages';
import { sourcesHash } from '../commands/sources.mjs';
import { startCluster } from '../testing/cluster';
import { engines, load, quantile, serving } from './serving';

beforeAll(async () => {
  await buildPages(sourcesHash(), new AbortController().signal);
}, 300_000);

/** Rows 22 to 24 of the plan of faults, on the built server with Denver's record. */
describe.each(engines)('the server on %s', (engine) => {
  test.skipIf(engine === 'postgres' && !inject('postgres'))(
    'row 22: told to stop under load it finishes what it has begun',
    async () => {
      const server = await serving(engine);
      let isDone = false;
      const loading = load(`${server.address}/denver/legislation`, 16, () => isDone);
      await wait(4_000);
      const begun = performance.now();
      server.child.kill('SIGTERM');
      const { code } = await server.finished;
      const took = performance.now() - begun;
      isDone = true;
      const asked = await loading;
      const cut = asked.filter(({ status, error }) => status === 0 && !/ECONNREFUSED/.test(error ?? ''));
      const whole = asked.filter(({ status }) => status === 200).length;
      console.log(
        `row 22 ${engine}: ${whole} whole, ${cut.length} cut off, exit ${code} after ${Math.round(took)} ms`,
      );
      expect(code).toBe(0);
      expect(took).toBeLessThan(10_000);
      expect(cut.length / (whole + cut.length)).toBeLessThan(0.001);
    },
    120_000,
  );

  test.skipIf(engine === 'postgres' && !inject('postgres'))(
    'row 24: at ten times what it can do, those let in are quick and it is itself again at once',
    async () => {
      const server = await serving(engine);
      const page = `${server.address}/denver/legislation`;
      await load(page, 256, until(6_000));
      const asked = await load(page, 256, until(10_000));
      const letIn = asked.filter(({ status }) => status === 200).map(({ ms }) => ms);
      const shed = asked.filter(({ status }) => status === 503).length;
      const after = await load(page, 1, until(1_500));
      console.log(
        `row 24 ${engine}: ${letIn.length} let in, p50 ${Math.round(quantile(letIn, 0.5))} p95 ${Math.round(quantile(letIn, 0.95))} ms; ` +
          `${shed} told to come back; afterwards p50 ${Math.round(
            quantile(
              after.map(({ ms }) => ms),
              0.5,
            ),
          )} ms`,
      );
      expect(asked.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
      expect(shed).toBeGreaterThan(0);
      expect(quantile(letIn, 0.95)).toBeLessThan(2_000);
      expect(after.every(({ status }) => status === 200)).toBe(true);
    },
    120_000,
  );
});

test('row 23: without its database it says so at once, and recovers by itself', async ({ skip }) => {
  const cluster = startCluster();
  if (typeof cluster === 'string') return skip(cluster);
  onTestFinished(() => cluster.stop());
  const server = await serving('postgres', { DATABASE_URL: cluster.urlOf('postgres') });
  const addresses = ['/denver', '/api/v1/denver/votes'].map((path) => server.address + path);
  for (const address of addresses) expect((await fetch(address)).status).toBe(200);

  cluster.pause();
  for (const address of addresses) {
    const begun = performance.now();
    const response = await fetch(address);
    const took = Math.round(performance.now() - begun);
    console.log(`row 23: ${response.status} after ${took} ms while PostgreSQL is stopped`);
    expect({ status: response.status, wait: response.headers.get('retry-after') }).toEqual({
      status: 503,
      wait: '5',
    });
    expect(await response.text()).not.toMatch(/ECONN|socket|at \w+ \(|postgres/i);
    expect(took).toBeLessThan(2_000);
  }
  expect((await fetch(`${server.address}/readyz`)).status).toBe(503);
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);

  cluster.resume();
  const begun = performance.now();
  await expect
    .poll(async () => (await fetch(addresses[0] ?? '')).status, { timeout: 10_000, interval: 50 })
    .toBe(200);
  const took = Math.round(performance.now() - begun);
  console.log(`row 23: pages again ${took} ms after PostgreSQL is back`);
  expect(took).toBeLessThan(5_000);
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
}, 120_000);

function until(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() > end;
}
