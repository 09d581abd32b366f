import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { Registry } from 'prom-client';
import { beforeAll, expect, it, test } from 'vitest';
import { addCity } from '@/db/cities/followed-cities';
import type { Replicas } from '@/db/engine/types';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
import { requestMetrics } from './http/request-metrics';
import { addDatabaseMetrics } from './metrics';
import { addReplicaMetrics } from './replica-metrics';

const present = { isAway: () => false, stop: async () => undefined };
const place = { client: 'slow', timeZone: 'America/Denver', url: null, process: null };

describeOnEachEngine('the age of syncs', (ctx) => {
  let first = '';
  beforeAll(async () => {
    await loadRecord(ctx.db);
    await addCity(ctx.db, {
      slug: 'slow',
      name: 'Slow',
      ...place,
      rate: 5,
      concurrency: 1,
      allowPrivate: false,
    });
    await ctx.db.execute(sql`update cities set created_at = now() - interval '1 hour' where slug = 'slow'`);
    await ctx.db.execute(sql`update sync_runs set finished_at = now() - interval '3 hours'`);
    await ctx.db.execute(
      sql`insert into sync_runs (city_id, mode, outcome, started_at, heartbeat_at, finished_at)
        select id, 'incremental', o.outcome, now(), now(), now() - o.ago from cities,
          (values ('done', interval '5 minutes'), ('failed', interval '1 minute')) as o(outcome, ago) where slug = 'denver'`,
    );
    await ctx.db.execute(sql`update figures_built set built_at = now() - interval '2 hours'`);
    await ctx.db.execute(sql`update cities set facts_version = 7 where slug = 'slow'`);
    const registry = new Registry();
    addDatabaseMetrics(registry, ctx.db, present);
    first = await registry.metrics();
  });

  it.each([
    ['passage_sync_age_seconds{city="denver",feed="record"}', 300, 'the last run that was done'],
    ['passage_sync_full_age_seconds{city="denver",feed="record"}', 10_800, 'the last whole reading'],
    [
      'passage_sync_age_seconds{city="slow",feed="legistar"}',
      3_600,
      'the adding of a city that never was read',
    ],
    ['passage_sync_full_age_seconds{city="slow",feed="legistar"}', 3_600, 'the same'],
    ['passage_figures_age_seconds{city="denver",feed="record"}', 7_200, 'the last counting'],
    ['passage_figures_age_seconds{city="slow",feed="legistar"}', 3_600, 'the adding'],
    ['passage_database_up', 1, 'the database'],
  ])('%s is %i: since %s', (name, seconds) => {
    const line = first.split('\n').find((one) => one.startsWith(`${name} `));
    expect(Math.abs(Number(line?.split(' ').at(-1)) - seconds)).toBeLessThan(60);
  });

  it('tells figures that are behind from those that know the last facts', () => {
    expect(first).toContain('passage_figures_behind{city="denver",feed="record"} 0');
    expect(first).toContain('passage_figures_behind{city="slow",feed="legistar"} 1');
  });
});

test('every figure that an alert asks for is one that a server gives', () => {
  const { registry } = requestMetrics([]);
  const replicas: Replicas = {
    reader: () => null,
    current: () => null,
    standings: () => [],
    close: async () => undefined,
  };
  addReplicaMetrics(registry, replicas);
  addDatabaseMetrics(registry, {} as Parameters<typeof addDatabaseMetrics>[1], present);
  const given = registry.getMetricsAsArray().map(({ name }) => name);
  const rules = readFileSync('deploy/alerts.yml', 'utf8');
  const asked = [...rules.matchAll(/\b(?:passage|process)_[a-z_]+/g)].map(([name]) =>
    name.replace(/_bucket$/, ''),
  );
  expect(asked.length).toBeGreaterThan(8);
  expect(asked.filter((name) => !given.includes(name))).toEqual([]);
});

test('the runbook says of every alert what it means, and of no other', () => {
  const names = (text: string, pattern: RegExp) =>
    [...text.matchAll(pattern)].map(([, name]) => name).toSorted();
  const rules = names(readFileSync('deploy/alerts.yml', 'utf8'), /- alert: (\w+)/g);
  expect(names(readFileSync('docs/operations.md', 'utf8'), /^\| `(Passage\w+)`/gm)).toEqual(rules);
});
