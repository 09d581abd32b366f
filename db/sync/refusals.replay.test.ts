import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { engines } from '../faults/serving';
import { createDatabase } from '../testing/create-database';
import { start } from '../testing/processes';
import { hasReplay, type Replay, startReplay } from '../testing/sources/replay';

const runner = join('server', 'run.mjs');
const secret = 'tell-nobody';

const isRecorded = hasReplay();

for (const engine of engines) {
  const isThere = isRecorded && (engine === 'embedded' || inject('postgres') !== null);
  describe.skipIf(!isThere)(`a city that cannot be read, on ${engine}`, () => refusals(engine));
}

function refusals(engine: (typeof engines)[number]) {
  let replay: Replay;
  let dataDir: string;
  let place: { DATA_DIR: string; DATABASE_URL: string };
  const run = (settings: Record<string, string>, ...args: string[]) =>
    start(runner, args, { ...place, ...settings }).finished;
  const add = (slug: string, url: string) => {
    const named = ['--slug', slug, '--name', 'A city', '--client', 'nyc', '--time-zone', 'America/New_York'];
    const args = [runner, 'city', 'add', ...named, '--url', url, '--rate', '0', '--allow-private'];
    const env = { ...process.env, ...place };
    expect(spawnSync(process.execPath, args, { encoding: 'utf8', env })).toMatchObject({
      status: 0,
      stderr: '',
    });
  };

  beforeAll(async () => {
    replay = await startReplay({ corpus: 'nyc-2024', token: secret });
    dataDir = mkdtempSync(join(tmpdir(), 'passage-refusals-'));
    const server = engine === 'postgres' ? inject('postgres') : null;
    const name = `refusals_${process.pid}`;
    place = {
      DATA_DIR: dataDir,
      DATABASE_URL: server ? await createDatabase(server.url, name, server.template) : '',
    };
    add('nyc', replay.baseUrl);
    add('nobody', replay.baseUrl.replace(/nyc$/, 'nobody'));
    add('away', 'http://127.0.0.1:1/v1/nyc');
  });
  afterAll(async () => {
    await replay?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it.each([
    ['nyc', {}, 'Set LEGISTAR_TOKEN_NYC to a token for'],
    ['nyc', { LEGISTAR_TOKEN_NYC: 'wrong-one' }, 'asks for a token'],
    ['nobody', { LEGISTAR_TOKEN_NOBODY: secret }, 'does not know this client name'],
    ['away', { LEGISTAR_TOKEN_AWAY: secret }, 'could not be reached'],
  ])('%s with %o says why within half a minute, exit 1, no token printed', async (city, settings, why) => {
    const { code, out, err, ms } = await run(settings, 'sync', '--city', city, '--json');
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({
      city,
      outcome: 'failed',
      written: 0,
    });
    expect(out + err).not.toMatch(/tell-nobody|wrong-one/);
    expect(ms).toBeLessThan(30_000);
  });

  it('that never answers is given up within two minutes', async () => {
    await replay.faults({ hang: 1 });
    const { code, err, ms } = await run({ LEGISTAR_TOKEN_NYC: secret }, 'sync', '--city', 'nyc', '--json');
    await replay.faults({});
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('no whole answer in time') });
    expect(ms).toBeLessThan(120_000);
  });

  it('that hangs can be stopped, and says so', async () => {
    await replay.faults({ hang: { rate: 1, path: 'Bodies', count: 1 } });
    const abandoned = start(runner, ['sync', '--city', 'nyc', '--json'], {
      ...place,
      LEGISTAR_TOKEN_NYC: secret,
    });
    await expect
      .poll(async () => (await replay.stats()).statuses['200'] ?? 0, { timeout: 60_000 })
      .toBeGreaterThan(0);
    abandoned.child.kill('SIGTERM');
    const { code, out, err } = await abandoned.finished;
    expect(code).toBe(1);
    expect(out + err).not.toContain(secret);
    expect(err).toContain('was stopped, and the next run goes on from here');
  });

  it.each([
    ['a slug that is taken', ['--slug', 'nyc'], 'is taken by'],
    ['a slug of a page', ['--slug', 'about'], 'is reserved'],
    ['a slug that is none', ['--slug', 'New York'], 'must be lower case'],
    ['a zone that is none', ['--time-zone', 'America/Gotham'], 'There is no time zone'],
    ['a process nobody described', ['--process', 'gotham'], 'There is no process gotham'],
    ['an address that is none', ['--url', 'ftp://x/y'], 'must be http or https'],
    ['an address without a scheme', ['--url', 'nothing'], 'must be http or https'],
    ['a private address', ['--url', 'http://10.0.0.1/v1/x'], 'read only with --allow-private'],
    ['a rate that is none', ['--rate', '-1'], '--rate'],
    ['no name', ['--name', ' '], '--name'],
  ])('is not added: %s', async (_what, flags, why) => {
    const given = [
      '--slug',
      'gotham',
      '--name',
      'Gotham',
      '--client',
      'gotham',
      '--time-zone',
      'America/New_York',
    ];
    const { code, out, err } = await run({}, 'city', 'add', ...given, ...flags);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(why);
    expect(err.trim().split(/\n|\. /)).toHaveLength(1);
  });
}
