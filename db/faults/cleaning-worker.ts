import { parentPort, workerData } from 'node:worker_threads';
import { heavyTexts, randomFrom, strangeText } from '@/lib/sources/legistar/fixtures/strange-texts';
import { plainText } from '@/lib/sources/legistar/plain-text';

/** Cleans mangled texts, or the heavy one of a name, and tells the slowest; it dies where one takes too much memory. */
type Wanted = { name: string } | { from: number; to: number };

const wanted: Wanted = workerData;
const texts = function* () {
  if ('name' in wanted) yield [wanted.name, heavyTexts[wanted.name]?.() ?? ''] as const;
  else
    for (let seed = wanted.from; seed < wanted.to; seed += 1)
      yield [`seed ${seed}`, strangeText(randomFrom(seed))] as const;
};

let slowest = { ms: 0, name: '' };
let largest = 0;
for (const [name, text] of texts()) {
  const before = outsideHeap();
  const begun = process.cpuUsage();
  plainText(text);
  const { user, system } = process.cpuUsage(begun);
  const ms = (user + system) / 1_000;
  if (ms > slowest.ms) slowest = { ms, name };
  largest = Math.max(largest, outsideHeap() - before);
}
parentPort?.postMessage({ slowest, largest });

/** Buffers, which the limit on a worker's heap does not count. */
function outsideHeap() {
  return process.memoryUsage().external / 1_000_000;
}
