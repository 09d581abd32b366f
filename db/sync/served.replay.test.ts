import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { type Asked, engines, load, quantile, serving } from '../faults/serving';
import { buildPages } from '../testing/built-pages';
import { expectHarmless } from '../testing/expect-harmless';
import { start } from '../testing/processes';
import { hasReplay, type Replay, startReplay } from '../testing/sources/replay';

const runner = join('server', 'run.mjs');
const pages = [
  'denver',
  'denver/legislation',
  'denver/legislation/17-0940',
  'denver/timeline',
  'denver/votes',
];
const alone = 8_000;

describe.skipIf(!hasReplay())('pages while a city is loaded', () => {
  beforeAll(async () => {
    buildPages();
  }, 300_000);

  it.for(engines)(
    'on %s answer every read and stay quick, and what is hostile is text on each',
    async (engine, { skip }) => {
      if (engine === 'postgres' && !inject('postgres')) return skip();
      const replay = await startReplay({ corpus: 'nyc-2024', at: '2026-06-01' });
      onTestFinished(() => replay.stop());
      await replay.faults({ hostileText: true });
      const server = await serving(engine);
      const command = (...args: string[]) => start(runner, args, server.place).finished;
      expect(await command('city', 'add', ...cityArguments(replay))).toMatchObject({ code: 0 });

      const addresses = pages.map((path) => `${server.address}/${path}`);
      await load(addresses, 1, until(3_000));
      const usual = await load(addresses, 1, until(alone));
      let isDone = false;
      const begun = performance.now();
      const sync = command('sync', '--city', 'nyc', '--json').finally(() => {
        isDone = true;
      });
      const busy = await load(addresses, 1, () => isDone);
      expect(await sync).toMatchObject({ code: 0 });
      const seconds = (performance.now() - begun) / 1000;
      tell(engine, 'alone', usual);
      tell(engine, `beside a load of ${seconds.toFixed(1)} s`, busy);
      expect([...usual, ...busy].filter(({ status }) => status !== 200)).toEqual([]);
      const [p95, most] = engine === 'embedded' ? [p95Of(busy), 500] : [p95Of(busy), 3 * p95Of(usual)];
      expect.soft(p95).toBeLessThan(most);

      await expectHarmless(server.address, await hostileNumbers(replay));
    },
  );
});

const p95Of = (asked: Asked[]) =>
  quantile(
    asked.map(({ ms }) => ms),
    0.95,
  );

function tell(engine: string, when: string, asked: Asked[]) {
  const times = asked.map(({ ms }) => ms);
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => quantile(times, share).toFixed(0));
  console.info(`${engine}, ${when}: ${asked.length} pages, p50 ${p50} ms, p95 ${p95} ms, longest ${most} ms`);
}

function until(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() > end;
}

function cityArguments({ baseUrl }: Replay): string[] {
  const named = ['--slug', 'nyc', '--name', 'New York City', '--client', 'nyc', '--url', baseUrl];
  const pace = ['--rate', '0', '--concurrency', '4', '--allow-private'];
  return [...named, '--time-zone', 'America/New_York', '--process', 'nyc', ...pace];
}

/** The addresses of the three matters that the replay gives hostile texts to. */
async function hostileNumbers({ baseUrl }: Replay): Promise<string[]> {
  const answer = await fetch(`${baseUrl}/Matters?$top=3&$orderby=MatterId`);
  const rows = (await answer.json()) as { MatterFile: string }[];
  return rows.map(({ MatterFile }) => MatterFile.toLowerCase().replace(/\s+/g, '-'));
}
