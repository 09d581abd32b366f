import { Gauge, type Registry } from 'prom-client';
import type { Db } from '@/db/engine/types';
import type { DatabaseWatch } from '@/db/engine/watch';
import { readSyncAges, type SyncAge } from '@/db/queries/city/sync-ages';
import { sentenceOf } from '@/lib/errors';
import { log } from '@/lib/log';

/**
 * Adds to a registry whether the database answers, how fast, and how old each city's last good run, whole reading and
 * figures are.
 */
export function addDatabaseMetrics(registry: Registry, db: Db, watch: DatabaseWatch): void {
  const registers = [registry];
  new Gauge({
    name: 'passage_database_up',
    help: '1 while the database answers.',
    registers,
    collect() {
      this.set(watch.isAway() ? 0 : 1);
    },
  });
  // The registry asks all figures at once: they share one question.
  let reading: Promise<Ages> | undefined;
  const ages = () => {
    reading ??= readAges(db, watch).finally(() => {
      reading = undefined;
    });
    return reading;
  };
  new Gauge({
    name: 'passage_database_seconds',
    help: 'Time of one small question to the database; none while it is away.',
    registers,
    async collect() {
      const { seconds } = await ages();
      this.set(seconds ?? Number.NaN);
    },
  });
  const labelled = { labelNames: ['city', 'feed'], registers };
  new Gauge({
    ...labelled,
    name: 'passage_sync_age_seconds',
    help: 'Time since the last run of a city that was done; since the city was added where none was.',
    async collect() {
      const { cities } = await ages();
      this.reset();
      for (const { city, feed, age } of cities) this.set({ city, feed }, age ?? Number.NaN);
    },
  });
  new Gauge({
    ...labelled,
    name: 'passage_sync_full_age_seconds',
    help: 'Time since a source was last read whole; since the city was added where it never was.',
    async collect() {
      const { cities } = await ages();
      this.reset();
      for (const { city, feed, full_age } of cities) this.set({ city, feed }, full_age ?? Number.NaN);
    },
  });
  new Gauge({
    ...labelled,
    name: 'passage_figures_age_seconds',
    help: 'Time since what the pages of a city count was last counted; since the city was added where it never was.',
    async collect() {
      const { cities } = await ages();
      this.reset();
      for (const { city, feed, figures_age } of cities) this.set({ city, feed }, figures_age ?? Number.NaN);
    },
  });
  new Gauge({
    ...labelled,
    name: 'passage_figures_behind',
    help: '1 while the facts of a city have changed since that counting.',
    async collect() {
      const { cities } = await ages();
      this.reset();
      for (const { city, feed, is_behind } of cities) this.set({ city, feed }, is_behind ? 1 : 0);
    },
  });
  new Gauge({
    ...labelled,
    name: 'passage_clock_ahead',
    help: '1 while the last run, count or lease of a city has a time that is still to come: a clock was wrong.',
    async collect() {
      const { cities } = await ages();
      this.reset();
      for (const { city, feed, is_ahead } of cities) this.set({ city, feed }, is_ahead ? 1 : 0);
    },
  });
}

type Ages = { cities: SyncAge[]; seconds: number | null };

async function readAges(db: Db, watch: DatabaseWatch): Promise<Ages> {
  if (watch.isAway()) return { cities: [], seconds: null };
  const begun = performance.now();
  try {
    const cities = await readSyncAges(db);
    return { cities, seconds: (performance.now() - begun) / 1000 };
  } catch (error) {
    log().error({ reason: sentenceOf(error) }, 'the ages of syncs could not be read');
    return { cities: [], seconds: null };
  }
}
