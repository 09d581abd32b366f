import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, inject, test } from 'vitest';
import { buildPages } from '../../testing/built-pages';
import { collecting, liveMemory } from '../live-memory';
import { engines, load, quantile, serving } from '../serving';

const minutes = Number(process.env.SOAK_MINUTES ?? 20);
const paths = [
  '/denver',
  '/denver/legislation',
  '/denver/legislation?kind=bill&stage=concluded',
  '/denver/legislation?q=housing',
  '/denver/legislation/17-0940',
  '/denver/members/paul-lopez',
  '/denver/timeline',
  '/denver/votes',
  '/api/v1/denver/legislation?limit=100',
  '/api/v1/denver/legislation/17-0940',
  '/denver/calendar.ics',
  '/denver/legislation/export.csv',
];

beforeAll(async () => {
  buildPages();
}, 300_000);

type Sample = { minute: number; rss: number; fds: number };

test.for(engines)(
  'row 25: half of what it can do, for long: %s',
  { timeout: (minutes + 5) * 60_000 },
  async (engine, { skip }) => {
    if (engine === 'postgres' && !inject('postgres')) return skip();
    const server = await serving(engine, collecting);
    const addresses = paths.map((path) => server.address + path);
    const most = await capacity(addresses);
    const pause = 2_000 / most;
    const samples: Sample[] = [];
    const answers = new Map<string, number>();
    const count = (what: string) => void answers.set(what, (answers.get(what) ?? 0) + 1);
    const waits: number[] = [];
    const begun = performance.now();
    const minute = () => (performance.now() - begun) / 60_000;
    const underWay = new Set<Promise<void>>();
    let settledAt = { live: Number.NaN, resident: Number.NaN };
    for (let nth = 0; minute() < minutes; nth += 1) {
      if (Number.isNaN(settledAt.live) && minute() > minutes * 0.15) settledAt = await liveMemory(server);
      const asked = performance.now();
      const one = fetch(addresses[nth % addresses.length] ?? '')
        .then(async (response) => {
          await response.arrayBuffer();
          count(String(response.status));
          waits.push(performance.now() - asked);
        })
        .catch((error: Error) => count(String(error.cause ?? error)))
        .finally(() => underWay.delete(one));
      underWay.add(one);
      if (minute() * 6 > samples.length) samples.push({ minute: minute(), ...used(server.child.pid) });
      await wait(pause);
    }
    await Promise.all(underWay);
    const left = await liveMemory(server);
    const settled = samples.filter(({ minute: at }) => at > minutes * 0.25);
    const growth = grown(settled);
    const fds = settled.map((sample) => sample.fds);
    console.log(
      `row 25 ${engine}: ${minutes} minutes at ${Math.round(1_000 / pause)} of ${Math.round(most)} answers a second: ${JSON.stringify(Object.fromEntries(answers))}; ` +
        `p95 ${Math.round(quantile(waits, 0.95))} ms; in use ${settledAt.live} MB early on and ${left.live} MB at the end, ` +
        `resident ${settled[0]?.rss} to ${settled.at(-1)?.rss} MB, ${(growth * 100).toFixed(1)} % by the line through ${settled.length} samples; ` +
        `files ${Math.min(...fds)} to ${Math.max(...fds)}`,
    );
    expect([...answers.keys()]).toEqual(['200']);
    expect(left.live / settledAt.live).toBeLessThan(1.05);
    expect(growth).toBeLessThan(0.05);
    expect((fds.at(-1) ?? 0) - (fds[0] ?? 0)).toBeLessThan(20);
  },
);

/** Answers a second over all the addresses with 16 askers, once warm. */
async function capacity(addresses: string[]): Promise<number> {
  for (const address of addresses) await load(address, 2, after(500));
  const begun = performance.now();
  const asked = await Promise.all(addresses.map((address) => load(address, 2, after(15_000))));
  return (asked.flat().length * 1_000) / (performance.now() - begun);
}

function after(ms: number): () => boolean {
  const end = performance.now() + ms;
  return () => performance.now() > end;
}

/** Resident memory in MB and open files of a process. */
function used(pid: number | undefined): { rss: number; fds: number } {
  const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  return { rss: Math.round(kilobytes / 1024), fds: readdirSync(`/proc/${pid}/fd`).length };
}

/** By how much the straight line nearest to the samples rises from the first to the last, as a share of its start. */
function grown(samples: Sample[]): number {
  const n = samples.length;
  const mean = (of: (sample: Sample) => number) => samples.reduce((sum, sample) => sum + of(sample), 0) / n;
  const [x, y] = [mean(({ minute }) => minute), mean(({ rss }) => rss)];
  const slope =
    mean((sample) => (sample.minute - x) * (sample.rss - y)) / mean((sample) => (sample.minute - x) ** 2);
  const [first, last] = [samples[0]?.minute ?? 0, samples.at(-1)?.minute ?? 0];
  return (slope * (last - first)) / (y + slope * (first - x));
}
