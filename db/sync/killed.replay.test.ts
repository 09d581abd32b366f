import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openEmbedded } from '../engine/embedded/open';
import { openPostgres } from '../engine/postgres';
import { rows } from '../engine/rows';
import { createDatabase } from '../testing/create-database';
import { start } from '../testing/processes';
import { hasReplay, type Replay, startReplay } from '../testing/sources/replay';
import { temporaryFolder } from '../testing/temporary-folder';

const runner = join('server', 'run.mjs');
const kills = 30;
const halves = sql`with nyc as (select id from cities where slug = 'nyc') select
    (select count(*)::int from roll_calls c join nyc on nyc.id = c.city_id where not exists (
      select 1 from votes v where v.city_id = c.city_id and v.action_id = c.action_id)) as calls_without_votes,
    (select count(*)::int from roll_calls c join nyc on nyc.id = c.city_id where c.yes is distinct from (
      select count(*) from votes v where v.city_id = c.city_id and v.action_id = c.action_id and v.option = 'yes')
    ) as wrong_counts,
    (select count(*)::int from items i join nyc on nyc.id = i.city_id where not exists (
      select 1 from actions a where a.city_id = i.city_id and a.item_id = i.id)) as items_without_actions,
    (select count(*)::int from items i join nyc on nyc.id = i.city_id where not exists (
      select 1 from changes c where c.city_id = i.city_id and c.item_id = i.id)) as items_without_change,
    (select count(*)::int from items i join nyc on nyc.id = i.city_id where not exists (
      select 1 from item_search s where s.city_id = i.city_id and s.item_id = i.id)) as items_without_search`;
const none = {
  calls_without_votes: 0,
  wrong_counts: 0,
  items_without_actions: 0,
  items_without_change: 0,
  items_without_search: 0,
};

const add = (replay: Replay) => [
  'city',
  'add',
  '--slug',
  'nyc',
  '--name',
  'New York City',
  '--client',
  'nyc',
  '--time-zone',
  'America/New_York',
  '--url',
  replay.baseUrl,
  '--process',
  'nyc',
  '--rate',
  '0',
  '--concurrency',
  '8',
  '--allow-private',
];

describe.skipIf(!hasReplay())('a load of New York that is killed thirty times', () => {
  it('ends as an undisturbed one, on the embedded engine', () => {
    const dataDir = (name: string) => join(temporaryFolder(), name);
    return kill(async (name) => {
      const settings = { DATA_DIR: dataDir(name) };
      return { settings, open: () => openEmbedded(settings.DATA_DIR) };
    });
  });

  it('ends as an undisturbed one, on PostgreSQL', async ({ skip }) => {
    const postgres = inject('postgres');
    if (!postgres) return skip();
    await kill(async (name) => {
      const url = await createDatabase(postgres.url, `killed_${process.pid}_${name}`, postgres.template);
      return {
        settings: { DATABASE_URL: url },
        open: () => openPostgres(url, { max: 2, statementTimeoutMs: 0 }),
      };
    });
  });
});

type Place = { settings: Record<string, string>; open: () => ReturnType<typeof openEmbedded> };

async function kill(place: (name: string) => Promise<Place>) {
  const replay = await startReplay({ corpus: 'nyc-2024', at: '2026-06-01' });
  onTestFinished(() => replay.stop());
  const run = (settings: Record<string, string>, ...args: string[]) => start(runner, args, settings).finished;

  const calm = await place('calm');
  expect(await run(calm.settings, ...add(replay))).toMatchObject({ code: 0, err: '' });
  const undisturbed = await run(calm.settings, 'sync', '--city', 'nyc', '--json');
  expect(undisturbed).toMatchObject({ code: 0, err: '' });
  const hash = (await run(calm.settings, 'state-hash', '--city', 'nyc')).out;
  const { total: calmRequests } = await replay.stats();

  const { settings, open } = await place('killed');
  expect((await run(settings, ...add(replay))).code).toBe(0);
  let killed = 0;
  while (killed < kills) {
    const { child, finished } = start(runner, ['sync', '--city', 'nyc', '--json'], settings);
    const life = 700 + Math.random() * ((2 * undisturbed.ms) / kills);
    const ended = await Promise.race([finished, wait(life, null)]);
    if (ended) break;
    child.kill('SIGKILL');
    await finished;
    killed += 1;
    const store = await open();
    expect((await rows(store.db, halves))[0]).toEqual(none);
    await store.close();
  }
  const last = await run(settings, 'sync', '--city', 'nyc', '--json');
  expect(last).toMatchObject({ code: 0, err: '' });
  expect((await run(settings, 'state-hash', '--city', 'nyc')).out).toBe(hash);
  const requests = (await replay.stats()).total - calmRequests;
  console.info(
    `${killed} kills: ${requests} requests against ${calmRequests}, ${(requests / calmRequests).toFixed(2)} times as many`,
  );
  expect(killed).toBeGreaterThanOrEqual(20);
  expect(requests).toBeLessThan(calmRequests * 1.3);
}
