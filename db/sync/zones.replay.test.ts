import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';
import { serving } from '../faults/serving';
import { buildPages } from '../testing/built-pages';
import { createDatabase } from '../testing/create-database';
import { start } from '../testing/processes';
import { hasReplay, startReplay } from '../testing/sources/replay';

const runner = join('server', 'run.mjs');
const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'];
const pages = [
  'nyc',
  'nyc/legislation?year=2026',
  'nyc/legislation/int-0196-2026',
  'nyc/legislation/lu-0027-2024',
  'nyc/timeline?from=2026-05-01',
  'nyc/meetings',
  'nyc/votes',
  'nyc/calendar.ics',
  'api/v1/nyc/legislation/int-0196-2026?on=2026-03-05',
  'denver/legislation/17-0940',
];

describe.skipIf(!hasReplay())('New York read and shown by servers in four time zones', () => {
  let url = '';

  it('is the same record', async ({ skip }) => {
    const postgres = inject('postgres');
    if (!postgres) return skip();
    const replay = await startReplay({ corpus: 'nyc-2024', at: '2026-06-01' });
    onTestFinished(() => replay.stop());
    const hashes = new Map<string, string>();
    for (const [at, TZ] of zones.entries()) {
      url = await createDatabase(postgres.url, `zone_${process.pid}_${at}`, postgres.template);
      const run = (...args: string[]) => start(runner, args, { DATABASE_URL: url, TZ }).finished;
      const place = ['--client', 'nyc', '--time-zone', 'America/New_York', '--url', replay.baseUrl];
      const pace = ['--process', 'nyc', '--rate', '0', '--concurrency', '8', '--allow-private'];
      const added = await run('city', 'add', '--slug', 'nyc', '--name', 'New York City', ...place, ...pace);
      expect(added).toMatchObject({ code: 0, err: '' });
      expect(await run('sync', '--city', 'nyc', '--json')).toMatchObject({ code: 0, err: '' });
      hashes.set(TZ, (await run('state-hash', '--city', 'nyc')).out);
    }
    console.info(`postgres, hashes by time zone of the reader: ${[...hashes].join(' ')}`);
    expect(hashes.get('UTC')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(new Set(hashes.values()).size).toBe(1);
  });

  describe('on pages', () => {
    beforeAll(async () => {
      buildPages();
    }, 300_000);

    it('has the same dates', async ({ skip }) => {
      if (!url) return skip();
      const shown = new Map<string, string[]>();
      for (const TZ of zones) {
        const { address, child, finished } = await serving('postgres', { DATABASE_URL: url, TZ });
        for (const page of pages) {
          const answer = await fetch(`${address}/${page}`);
          expect({ page, status: answer.status }).toEqual({ page, status: 200 });
          shown.set(page, [...(shown.get(page) ?? []), readable(await answer.text())]);
        }
        child.kill('SIGTERM');
        await finished;
      }
      expect(shown.get('nyc/legislation/int-0196-2026')?.[0]).toContain('March 5, 2026');
      for (const [page, texts] of shown) {
        for (const text of texts) expect({ page, text }).toEqual({ page, text: texts[0] });
      }
    });
  });
});

/** A page as it is read: without scripts, the nonce of the answer, the moment it was made and the server's port. */
function readable(text: string): string {
  return text
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<link [^>]*>/g, '')
    .replaceAll(/ nonce="[^"]*"/g, '')
    .replaceAll(/^DTSTAMP:.*$/gm, '')
    .replaceAll(/localhost:\d+/g, 'localhost');
}
