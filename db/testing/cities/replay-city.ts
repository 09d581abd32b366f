import type { FeedCity } from '../../cities/find-feed';
import { addCity } from '../../cities/followed-cities';
import type { Store } from '../../engine/types';
import { stateHash } from '../../queries/city/state-hash';
import { type RunOptions, type RunReport, runSync } from '../../sync/run';
import type { Replay } from '../sources/replay';

/** A source in which every tenth answer is bad, each in one of the ways a source can be bad by itself, and all are slow. */
export const everyFault = {
  seed: 7,
  latencyMs: { min: 5, max: 200 },
  error500: 0.05,
  truncatedBody: 0.02,
  htmlBody200: 0.02,
  connectionReset: 0.01,
};

/** New York as the replay server gives it, added to a store without a cap on requests a second. */
export function addReplayCity(
  { db }: Store,
  { baseUrl }: Pick<Replay, 'baseUrl'>,
  concurrency = 8,
): Promise<FeedCity> {
  return addCity(db, {
    slug: 'nyc',
    name: 'New York City',
    client: 'nyc',
    timeZone: 'America/New_York',
    url: baseUrl,
    process: 'nyc',
    rate: 0,
    concurrency,
    allowPrivate: true,
  });
}

/** One run that must come to its end; throws its own sentence where it does not. */
export async function syncDone(store: Store, city: FeedCity, options: RunOptions = {}): Promise<RunReport> {
  const report = await runSync(store.db, city, options);
  if (report.outcome !== 'done') throw new Error(`The run ${report.outcome}: ${report.error}`);
  return report;
}

/** The state hash of a city after a run. */
export function hashOf({ db }: Store, city: FeedCity): Promise<string> {
  return stateHash(db, city.id);
}

/** One line of figures for whoever runs the proofs: what the run did, the process's highest memory, the hash then. */
export async function tell(
  store: Store,
  city: FeedCity,
  what: string,
  { requests, seen, written, changes, durationMs }: RunReport,
) {
  const seconds = (durationMs / 1000).toFixed(1);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const hash = (await hashOf(store, city)).slice(0, 12);
  console.info(
    `${store.engine}, ${what}: ${requests} requests, ${seen} read, ${written} rows, ${changes} changes, ` +
      `${seconds} s, ${megabytes} MB, ${hash}`,
  );
}
