import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import { heavyTexts } from '@/lib/sources/legistar/fixtures/strange-texts';

const cases = 50_000;
const script = resolve('.build', `cleaning-${process.pid}.mjs`);

/** Row 29 of the plan of faults: each text has a second and a heap of a hundred megabytes. */
beforeAll(async () => {
  const from = join('db', 'faults', 'cleaning-worker.ts');
  const settings = { bundle: true, platform: 'node', format: 'esm', packages: 'external' } as const;
  await build({ ...settings, entryPoints: [from], outfile: script, logLevel: 'error' });
});

type Told = { slowest: { ms: number; name: string }; largest: number };

async function cleaned(workerData: object): Promise<Told> {
  const worker = new Worker(script, { workerData, resourceLimits: { maxOldGenerationSizeMb: 100 } });
  const [told]: Told[] = await once(worker, 'message');
  if (!told) throw new Error('The worker told nothing.');
  await worker.terminate();
  return told;
}

test.each(Object.keys(heavyTexts))('row 29: %s', async (name) => {
  const { slowest, largest } = await cleaned({ name });
  console.log(`row 29: ${name}: ${Math.round(slowest.ms)} ms, ${Math.round(largest)} MB of buffers`);
  expect(slowest.ms).toBeLessThan(1_000);
  expect(largest).toBeLessThan(100);
});

test(`row 29: ${cases} mangled texts`, async () => {
  const { slowest, largest } = await cleaned({ from: 1, to: cases + 1 });
  console.log(
    `row 29: ${cases} cases, slowest ${Math.round(slowest.ms)} ms (${slowest.name}), ${Math.round(largest)} MB of buffers`,
  );
  expect(slowest.ms).toBeLessThan(1_000);
  expect(largest).toBeLessThan(100);
}, 280_000);
