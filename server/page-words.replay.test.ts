import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { serving } from '@/db/faults/serving';
import { buildPages } from '@/db/testing/built-pages';
import { start } from '@/db/testing/processes';
import { hasReplay, startReplay } from '@/db/testing/sources/replay';
import { BOARD_NAMES } from '@/lib/boards/boards';
import { everyFilter, walkPages } from './testing/walk-pages';

const MOST = 300;

describe.skipIf(!hasReplay())('pages of New York', () => {
  beforeAll(buildPages, 600_000);

  it('are in plain words, three hundred of them', async () => {
    const replay = await startReplay({ corpus: 'nyc-2024', at: '2026-06-01' });
    onTestFinished(() => replay.stop());
    const server = await serving('embedded');
    const command = (...args: string[]) => start(join('server', 'run.mjs'), args, server.place).finished;
    const named = ['--slug', 'nyc', '--name', 'New York City', '--client', 'nyc', '--url', replay.baseUrl];
    const pace = ['--rate', '0', '--concurrency', '4', '--allow-private'];
    const place = ['--time-zone', 'America/New_York', '--process', 'nyc'];
    expect(await command('city', 'add', ...named, ...pace, ...place)).toMatchObject({ code: 0 });
    expect(await command('sync', '--city', 'nyc', '--json')).toMatchObject({ code: 0 });
    const begin = [
      ...BOARD_NAMES.map((name) => `/nyc/work-lists/${name}?on=2024-06-30`),
      ...everyFilter('/nyc'),
      '/nyc',
    ];
    const { pages, troubles } = await walkPages(server.address, {
      begin,
      within: /^\/nyc(?:\/|$)/,
      most: MOST,
    });
    expect(troubles).toEqual([]);
    expect(pages).toHaveLength(MOST);
  });
});
