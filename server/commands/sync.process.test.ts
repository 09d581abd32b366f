import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createDatabase } from '@/db/testing/create-database';
import { start } from '@/db/testing/processes';
import { startTinySource } from '@/db/testing/sources/tiny-source';
import { temporaryFolder } from '@/db/testing/temporary-folder';

const runner = join('server', 'run.mjs');
const engines = ['embedded', 'postgres'] as const;
let made = 0;

async function placeOf(engine: (typeof engines)[number]): Promise<Record<string, string> | null> {
  const postgres = inject('postgres');
  if (engine === 'embedded') return { DATA_DIR: join(temporaryFolder(), 'data') };
  made += 1;
  return (
    postgres && {
      DATABASE_URL: await createDatabase(postgres.url, `two_${process.pid}_${made}`, postgres.template),
    }
  );
}

test.for(engines)(
  'a second sync beside the first is refused within a second, on %s',
  { timeout: 120_000 },
  async (engine, { skip }) => {
    const place = await placeOf(engine);
    if (!place) return skip();
    const source = await startTinySource(5);
    onTestFinished(() => source.stop());
    const run = (...args: string[]) => start(runner, args, place).finished;
    const named = ['--slug', 'tiny', '--name', 'Tiny', '--client', 'tiny', '--time-zone', 'America/Chicago'];
    const added = await run(
      'city',
      'add',
      ...named,
      '--url',
      source.baseUrl,
      '--rate',
      '10',
      '--allow-private',
    );
    expect(added).toMatchObject({ code: 0, err: '' });

    const first = start(runner, ['sync', '--city', 'tiny', '--json'], place);
    await expect.poll(() => source.asked.length, { timeout: 20_000, interval: 20 }).toBeGreaterThan(0);
    const nothing = await run('nonsense');
    const second = await run('sync', '--city', 'tiny', '--json');
    const took = second.ms - nothing.ms;
    console.log(
      `two syncs, ${engine}: the second refused after ${Math.round(second.ms)} ms, ${Math.round(nothing.ms)} ms of them to start`,
    );
    expect(second).toMatchObject({ code: 3, err: expect.stringContaining('is under way') });
    expect(JSON.parse(second.out)).toEqual({
      city: 'tiny',
      mode: 'incremental',
      requests: 0,
      seen: 0,
      written: 0,
      changes: 0,
      removedMarked: 0,
      issues: 0,
      durationMs: expect.any(Number),
      outcome: 'refused',
    });
    expect(took).toBeLessThan(1_000);

    const listed = await run('city', 'list');
    expect(listed).toMatchObject({ code: 0, out: expect.stringContaining('Tiny') });
    expect(await first.finished).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse((await first.finished).out)).toMatchObject({ outcome: 'done', mode: 'full' });
    const plain = await run('sync', '--city', 'tiny');
    expect(plain).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('The incremental sync of Tiny is done'),
    });
  },
);

test('a command that runs inside a sync is let finish when the sync is done', async () => {
  const place = { DATA_DIR: join(temporaryFolder(), 'data') };
  const source = await startTinySource(3);
  onTestFinished(() => source.stop());
  const run = (...args: string[]) => start(runner, args, place).finished;
  for (const [slug, rate] of [
    ['quick', '60'],
    ['slow', '6'],
  ] as const) {
    const named = ['--slug', slug, '--name', slug, '--client', 'tiny', '--time-zone', 'America/Chicago'];
    await run('city', 'add', ...named, '--url', source.baseUrl, '--rate', rate, '--allow-private');
  }
  const quick = start(runner, ['sync', '--city', 'quick', '--json'], place);
  await expect.poll(() => source.asked.length, { timeout: 20_000, interval: 10 }).toBeGreaterThan(0);
  const slow = start(runner, ['sync', '--city', 'slow', '--json'], place);
  for (const { finished } of [quick, slow]) expect(await finished).toMatchObject({ code: 0, err: '' });
}, 120_000);

test('a rotated token fails the sync, and the new one lets it go on', async () => {
  const place = await placeOf('embedded');
  const source = await startTinySource(3);
  onTestFinished(() => source.stop());
  let wanted = 'of-yesterday';
  source.before = (_path, query) =>
    query.get('token') === wanted ? undefined : { status: 403, body: `no ${query}` };
  const sync = (token: string) =>
    start(runner, ['sync', '--city', 'tiny', '--json'], { ...place, LEGISTAR_TOKEN_TINY: token }).finished;
  const named = ['--slug', 'tiny', '--name', 'Tiny', '--client', 'tiny', '--time-zone', 'America/Chicago'];
  const where = ['--url', source.baseUrl, '--rate', '0', '--allow-private'];
  expect(await start(runner, ['city', 'add', ...named, ...where], place ?? {}).finished).toMatchObject({
    code: 0,
  });
  expect(await sync(wanted)).toMatchObject({ code: 0, err: '' });
  wanted = 'of-today';
  const refused = await sync('of-yesterday');
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('LEGISTAR_TOKEN_TINY') });
  expect(refused.err + refused.out).not.toContain('of-yesterday');
  expect(await sync('of-today')).toMatchObject({ code: 0, err: '' });
}, 240_000);
