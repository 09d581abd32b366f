import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createDatabase } from '../testing/create-database';
import { start } from '../testing/processes';
import { hasReplay, startReplay } from '../testing/replay';

const runner = join('db', 'commands', 'run.mjs');
const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'];

describe.skipIf(!hasReplay())('New York read by servers in four time zones', () => {
  it('is the same record', async ({ skip }) => {
    const postgres = inject('postgres');
    if (!postgres) return skip();
    const replay = await startReplay({ corpus: 'nyc-2024', at: '2026-06-01' });
    onTestFinished(() => replay.stop());
    const hashes = new Map<string, string>();
    for (const [at, TZ] of zones.entries()) {
      const url = await createDatabase(postgres.url, `zone_${process.pid}_${at}`, postgres.template);
      const run = (...args: string[]) => start(runner, args, { DATABASE_URL: url, TZ }).finished;
      const place = ['--client', 'nyc', '--time-zone', 'America/New_York', '--url', replay.baseUrl];
      const pace = ['--process', 'nyc', '--rate', '0', '--concurrency', '8', '--allow-private'];
      const added = await run('city', 'add', '--slug', 'nyc', '--name', 'New York City', ...place, ...pace);
      expect(added).toMatchObject({ code: 0, err: '' });
      expect(await run('sync', '--city', 'nyc', '--json')).toMatchObject({ code: 0, err: '' });
      hashes.set(TZ, (await run('state-hash', '--city', 'nyc')).out);
    }
    expect(hashes.get('UTC')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(new Set(hashes.values()).size).toBe(1);
  });
});
