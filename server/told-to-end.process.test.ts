import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { transformSync } from 'esbuild';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { createDatabase } from '@/db/testing/create-database';
import { start } from '@/db/testing/processes';
import { temporaryFolder } from '@/db/testing/temporary-folder';
import { endings } from './told-to-end';

const launcher = join('server', 'start.mjs');
const runner = join('server', 'run.mjs');
/** So long a stop may take: requests have five seconds, and the process is a child of a busy machine. */
const usualMs = 12_000;
const engines = ['embedded', 'postgres'] as const;
let made = 0;

beforeAll(() => {
  expect(spawnSync(process.execPath, [join('server', 'build.mjs')]).status).toBe(0);
}, 300_000);

async function settingsOf(engine: (typeof engines)[number]): Promise<Record<string, string>> {
  const own = { SYNC_EVERY_MINUTES: '0', RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'debug' };
  const postgres = inject('postgres');
  if (engine === 'embedded') return { ...own, DATA_DIR: join(temporaryFolder(), 'data'), DATABASE_URL: '' };
  if (!postgres) throw new Error('There is no PostgreSQL server for the tests.');
  made += 1;
  return { ...own, DATABASE_URL: await createDatabase(postgres.url, `told_${made}`, postgres.template) };
}

const inspectorOf = (said: string) => /Debugger listening/.test(said);

test.each(engines.flatMap((engine) => endings.map((signal) => [engine, signal] as const)))(
  'row 89: a server on %s ends well on %s, and SIGUSR1 before opens no inspector',
  async (engine, signal) => {
    const server = start(launcher, [], { PORT: '0', ...(await settingsOf(engine)) });
    await server.until('Passage is ready at ');
    server.child.kill('SIGUSR1');
    await wait(200);
    server.child.kill(signal);
    const { code, err } = await server.finished;
    expect({ code, opened: inspectorOf(err) }).toEqual({ code: 0, opened: false });
  },
  60_000,
);

test.each(endings)(
  'row 89: a worker ends well on %s, and SIGUSR1 before opens no inspector',
  async (signal) => {
    const worker = start(runner, ['worker'], await settingsOf('postgres'));
    await worker.until('The worker is ready');
    worker.child.kill('SIGUSR1');
    await wait(200);
    worker.child.kill(signal);
    const { code, err } = await worker.finished;
    expect({ code, opened: inspectorOf(err) }).toEqual({ code: 0, opened: false });
  },
);

test('row 89: an inspector that a signal opened before anybody could listen is shut', () => {
  const open = `import inspector from 'node:inspector'; inspector.open(0); await import('./server/no-inspector.mjs');`;
  const said = spawnSync(process.execPath, ['-e', `${open} console.log(inspector.url());`], {
    encoding: 'utf8',
  });
  expect(said).toMatchObject({ status: 0, stdout: 'undefined\n' });
});

/** Outputs that take nothing. */
const outputs = {
  'a full disk': () => openSync('/dev/full', 'w'),
  'a reader that is gone': () => 'pipe' as const,
};
const cases = engines.flatMap((engine) =>
  (Object.keys(outputs) as (keyof typeof outputs)[]).map((output) => [engine, output] as const),
);

test.runIf(process.platform === 'linux').each(cases)(
  'row 90: a server on %s whose log goes to %s starts, answers and ends when told to',
  async (engine, output) => {
    const PORT = await freePort();
    const env = { ...process.env, PORT, ...(await settingsOf(engine)) };
    const stdio = ['ignore', outputs[output](), 'ignore'] as const;
    const child = spawn(process.execPath, [launcher], { env, stdio: [...stdio] });
    onTestFinished(() => void child.kill('SIGKILL'));
    if (output === 'a reader that is gone') child.stdout?.destroy();
    const ask = () =>
      fetch(`http://127.0.0.1:${PORT}/readyz`).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(ask, { timeout: 30_000, interval: 100 }).toBe(200);
    for (let asked = 0; asked < 600; asked += 20) {
      const statuses = await Promise.all(Array.from({ length: 20 }, ask));
      expect(new Set(statuses)).toEqual(new Set([200]));
    }
    const begun = performance.now();
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    const ms = performance.now() - begun;
    console.log(`row 90 ${engine}: with ${output} as its log it ended ${Math.round(ms)} ms after SIGTERM`);
    expect(code).toBe(0);
    expect(ms).toBeLessThan(usualMs);
  },
  90_000,
);

test.runIf(process.platform === 'linux')('row 90: a command says that its output was not taken', async () => {
  const env = { ...process.env, ...(await settingsOf('embedded')) };
  const stdio = ['ignore', openSync('/dev/full', 'w'), 'pipe'] as const;
  const { status, stderr } = spawnSync(process.execPath, [runner, 'city', 'list'], {
    env,
    stdio: [...stdio],
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^Not all could be written to standard output: ENOSPC[^\n]*\n$/),
  });
});

test('row 91: a process that never ends by itself kills itself, however busy its main thread is', async () => {
  const { code } = transformSync(readFileSync('server/told-to-end.ts', 'utf8'), {
    loader: 'ts',
    format: 'esm',
  });
  const held = `${code}\nkillMyselfAfter(300); process.on('exit', () => { for (;;); }); setTimeout(() => process.exit(0), 50);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', held], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  expect((await once(child, 'exit'))[1]).toBe('SIGKILL');
});

test('row 91: a process that ends in time is kept from nothing', async () => {
  const { code } = transformSync(readFileSync('server/told-to-end.ts', 'utf8'), {
    loader: 'ts',
    format: 'esm',
  });
  const script = `${code}\nkillMyselfAfter(60_000);`;
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { timeout: 20_000 });
  expect(status).toBe(0);
});

async function freePort(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return String(typeof address === 'object' && address ? address.port : '');
}
