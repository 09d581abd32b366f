import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildPages } from '../testing/built-pages';
import { start } from '../testing/processes';
import { startTinySource } from '../testing/sources/tiny-source';
import { temporaryFolder } from '../testing/temporary-folder';
import { addTiny } from './places';
import { serving } from './serving';

beforeAll(async () => {
  buildPages();
}, 300_000);

/** Row 58 of the plan of faults: with a shared cache in front a change is seen half a minute later at most. */
test('row 58: nginx, which keeps what it may, shows a change within 31 seconds', async ({ skip }) => {
  if (spawnSync('nginx', ['-v']).status !== 0) return skip('There is no nginx here.');
  const { address, place } = await serving('embedded', { TRUST_PROXY: '1' });
  const source = await startTinySource(1);
  onTestFinished(() => source.stop());
  const run = (...args: string[]) => start(join('server', 'run.mjs'), args, place).finished;
  expect((await run(...addTiny(source.baseUrl))).code).toBe(0);
  expect((await run('sync', '--city', 'tiny', '--full')).code).toBe(0);
  const front = await nginx(address);
  const page = async () => {
    const answer = await fetch(`${front}/tiny/legislation`);
    return { kept: answer.headers.get('x-kept'), text: await answer.text() };
  };
  await expect.poll(async () => (await page()).kept, { timeout: 10_000 }).toBe('HIT');
  for (const matter of source.matters)
    Object.assign(matter.row, {
      MatterTitle: 'A title that changed',
      MatterLastModifiedUtc: '2026-04-01T10:00:00',
    });
  expect((await run('sync', '--city', 'tiny')).code).toBe(0);
  const begun = performance.now();
  await expect
    .poll(async () => (await page()).text.includes('A title that changed'), {
      timeout: 60_000,
      interval: 250,
    })
    .toBe(true);
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  console.log(`row 58: behind nginx a change was seen ${seconds} s after its sync`);
  expect(seconds).toBeLessThanOrEqual(31);
}, 180_000);

/** The address of an nginx that keeps answers of the server behind it as their heads allow; it ends with the test. */
async function nginx(behind: string): Promise<string> {
  const folder = temporaryFolder();
  const port = await freePort();
  const paths = ['client_body', 'fastcgi', 'uwsgi', 'scgi', 'proxy']
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join(' ');
  writeFileSync(
    join(folder, 'nginx.conf'),
    // Its workers would be another user's, whom our folder is shut for.
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log stderr; events {}
    http { access_log off; ${paths} proxy_cache_path ${folder}/kept keys_zone=kept:1m;
      server { listen 127.0.0.1:${port};
        location / { proxy_pass ${behind}; proxy_cache kept; add_header x-kept $upstream_cache_status;
          proxy_set_header x-forwarded-for $remote_addr; } } }`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGTERM'));
  const address = `http://127.0.0.1:${port}`;
  await expect
    .poll(
      () =>
        fetch(address).then(
          () => true,
          () => false,
        ),
      { timeout: 10_000 },
    )
    .toBe(true);
  return address;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
