import type { IncomingMessage, ServerResponse } from 'node:http';
import { sql } from 'drizzle-orm';
import { Gauge, type Registry } from 'prom-client';
import { type Db, rows } from '../client';
import type { DatabaseWatch } from '../watch-database';

const neighbours = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Adds to a registry whether the database answers, how fast, and how old each city's last good run is. */
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
  const seconds = new Gauge({
    name: 'passage_database_seconds',
    help: 'Time of one small question to the database.',
    registers,
  });
  new Gauge({
    name: 'passage_sync_age_seconds',
    help: 'Time since the last run of a city that was done.',
    labelNames: ['city'],
    registers,
    async collect() {
      this.reset();
      if (watch.isAway()) return;
      const begun = performance.now();
      const ages = await rows<{ city: string; age: number }>(db, ageOfRuns).catch(() => []);
      seconds.set((performance.now() - begun) / 1000);
      for (const { city, age } of ages) this.set({ city }, age);
    },
  });
}

const ageOfRuns = sql`select c.slug as city, extract(epoch from now() - max(r.finished_at))::float8 as age
  from cities c join sync_runs r on r.city_id = c.id and r.outcome = 'done'
  where c.removed_at is null group by c.slug`;

/** Answers with a registry's figures on this machine only: asked through a proxy or from elsewhere there is no such page. */
export async function answerMetrics(
  registry: Registry,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isNear = neighbours.includes(request.socket.remoteAddress ?? '');
  if (!isNear || request.headers['x-forwarded-for'] !== undefined) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found.\n');
    return;
  }
  const body = await registry.metrics();
  response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(body);
}
