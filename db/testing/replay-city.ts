import type { Store } from '../client';
import { stateHash } from '../queries/state-hash';
import { addCity } from '../sync/cities';
import type { City } from '../sync/context';
import { type RunOptions, type RunReport, runSync } from '../sync/run';
import type { Replay } from './replay';

/** New York as the replay server gives it, added to a store without a cap on requests. */
export function addReplayCity({ db }: Store, { baseUrl }: Pick<Replay, 'baseUrl'>): Promise<City> {
  return addCity(db, {
    slug: 'nyc',
    name: 'New York City',
    client: 'nyc',
    timeZone: 'America/New_York',
    url: baseUrl,
    process: 'nyc',
    rate: 0,
    concurrency: 8,
    allowPrivate: true,
  });
}

/** One run that must come to its end; throws its own sentence where it does not. */
export async function syncDone(store: Store, city: City, options: RunOptions = {}): Promise<RunReport> {
  const report = await runSync(store.db, city, options);
  if (report.outcome !== 'done') throw new Error(`The run ${report.outcome}: ${report.error}`);
  return report;
}

/** The state hash of a city after a run. */
export function hashOf({ db }: Store, city: City): Promise<string> {
  return stateHash(db, city.id);
}

/** One line of figures for whoever runs the proofs. */
export function tell(
  engine: string,
  what: string,
  { requests, seen, written, changes, durationMs }: RunReport,
) {
  const seconds = (durationMs / 1000).toFixed(1);
  console.info(
    `${engine}, ${what}: ${requests} requests, ${seen} read, ${written} rows, ${changes} changes, ${seconds} s`,
  );
}
