import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { start } from '../testing/processes';
import { temporaryFolder } from '../testing/temporary-folder';

const launcher = join('server', 'start.mjs');
const runner = join('server', 'run.mjs');
const readyLine = 'Passage is ready at http://localhost:';

beforeAll(() => {
  const { status } = spawnSync(process.execPath, [join('server', 'build.mjs')]);
  expect(status).toBe(0);
}, 180_000);

test('beside a running server a backup is taken while its readers go on, and restored elsewhere', async () => {
  const folder = temporaryFolder();
  const served = { DATA_DIR: join(folder, 'served') };
  const server = start(launcher, [], { PORT: '0', SYNC_EVERY_MINUTES: '0', ...served });
  const address = `http://127.0.0.1:${/localhost:(\d+)/.exec(await server.until(readyLine))?.[1]}/denver`;
  await fetch(address);

  const file = join(folder, 'passage.backup');
  let isDone = false;
  const taken = start(runner, ['backup', file], served).finished.finally(() => {
    isDone = true;
  });
  const waits: number[] = [];
  while (!isDone) {
    const begun = performance.now();
    expect((await fetch(address)).status).toBe(200);
    waits.push(performance.now() - begun);
  }
  expect(await taken).toMatchObject({ code: 0, err: '', out: expect.stringContaining(file) });
  expect(readdirSync(folder).sort()).toEqual(['passage.backup', 'served']);
  console.log(
    `backup beside a server: ${waits.length} pages meanwhile, slowest ${Math.round(Math.max(...waits))} ms`,
  );
  expect(Math.max(...waits)).toBeLessThan(5_000);

  const empty = { DATA_DIR: join(folder, 'empty') };
  expect(await start(runner, ['restore', file], empty).finished).toMatchObject({ code: 0, err: '' });
  const hash = ['state-hash', '--city', 'denver'];
  const [theirs, ours] = [
    await start(runner, hash, served).finished,
    await start(runner, hash, empty).finished,
  ];
  expect(ours.out).toBe(theirs.out);

  const refused = await start(runner, ['restore', file], served).finished;
  expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('--replace') });
  const replaced = await start(runner, ['restore', file, '--replace'], served).finished;
  expect(replaced).toMatchObject({ code: 0, err: '' });
  expect((await fetch(address)).status).toBe(200);
}, 120_000);

test('a backup to a place that is not there says so and leaves nothing', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'missing', 'passage.backup');
  const place = { DATA_DIR: join(folder, 'data') };
  await start(runner, ['city', 'list'], place).finished;
  const failed = await start(runner, ['backup', file], place).finished;
  expect(failed).toMatchObject({ code: 3, out: '', err: expect.stringMatching(/^[^\n]+\n$/) });
  expect(existsSync(join(folder, 'missing'))).toBe(false);
}, 60_000);

test('a backup of an empty place says that only the record of Passage is in it', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'passage.backup');
  const place = { DATA_DIR: join(folder, 'data') };
  const first = await start(runner, ['backup', file], place).finished;
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining(file) });
  expect(first.err).toMatch(/^DATA_DIR \([^)]+\) was empty: [^\n]+\.\n$/);
  expect(await start(runner, ['backup', file], place).finished).toMatchObject({ code: 0, err: '' });
}, 60_000);
