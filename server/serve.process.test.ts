import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { claimDirectory } from '@/db/engine/embedded/claim-directory';
import { openEmbedded } from '@/db/engine/embedded/open';
import { openPostgres } from '@/db/engine/postgres';
import { createDatabase } from '@/db/testing/create-database';
import { type Running, start } from '@/db/testing/processes';
import { temporaryFolder } from '@/db/testing/temporary-folder';

const launcher = join('server', 'start.mjs');
const runner = join('server', 'run.mjs');
const readyLine = 'Passage is ready at http://localhost:';
const oneSentence = /^[A-Z][^\n]*\.\n$/;

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join('server', 'build.mjs')], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}, 180_000);

async function serving(settings: Record<string, string>): Promise<Running & { address: string }> {
  const server = start(launcher, [], { PORT: '0', ...settings });
  const said = await server.until(readyLine);
  const port = /localhost:(\d+)\n/.exec(`${said}\n`)?.[1];
  return { ...server, address: `http://127.0.0.1:${port}` };
}

test('one server owns a directory: a second is refused, a command runs inside it, SIGTERM ends it well', async () => {
  const dataDir = join(temporaryFolder(), 'a-long-name-'.repeat(12));
  const server = await serving({ DATA_DIR: dataDir });
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200);

  const second = await start(launcher, [], { PORT: '0', DATA_DIR: dataDir }).finished;
  expect(second).toMatchObject({ code: 1, out: '', err: expect.stringMatching(oneSentence) });
  expect(second.err).toContain('is in use by another Passage process');
  expect(second.ms).toBeLessThan(2000);

  const hash = await start(runner, ['state-hash', '--city', 'denver'], { DATA_DIR: dataDir }).finished;
  expect(hash).toMatchObject({ code: 0, out: expect.stringMatching(/^[0-9a-f]{64}\n$/), err: '' });
  const unknown = await start(runner, ['state-hash', '--city', 'atlantis'], { DATA_DIR: dataDir }).finished;
  expect(unknown).toMatchObject({ code: 2, out: '', err: expect.stringMatching(oneSentence) });

  server.child.kill('SIGTERM');
  const { code, out, err } = await server.finished;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.split(readyLine)).toHaveLength(2);
  claimDirectory(dataDir)();
  const alone = await start(runner, ['state-hash', '--city', 'denver'], { DATA_DIR: dataDir }).finished;
  expect(alone).toMatchObject({ code: 0, out: hash.out });
}, 60_000);

test('a server on PostgreSQL serves, and leaves the data directory alone', async ({ skip }) => {
  const postgres = inject('postgres');
  if (!postgres) return skip('There is no PostgreSQL here.');
  const dataDir = join(temporaryFolder(), 'data');
  const url = await createDatabase(postgres.url, 'serve_process', postgres.template);
  const server = await serving({ DATA_DIR: dataDir, DATABASE_URL: url });
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  server.child.kill('SIGINT');
  expect(await server.finished).toMatchObject({ code: 0, err: '' });
  expect(existsSync(dataDir)).toBe(false);
}, 60_000);

async function takenPort(): Promise<string> {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  onTestFinished(() => void other.close());
  const address = other.address();
  return String(typeof address === 'object' && address ? address.port : '');
}

test.each([
  ['a bad PORT', async () => ({ PORT: 'abc' }), 'The setting PORT must be'],
  ['a bad LOG_LEVEL', async () => ({ LOG_LEVEL: 'loud' }), 'The setting LOG_LEVEL must be'],
  ['a port in use', async () => ({ PORT: await takenPort() }), 'is in use: stop what listens there'],
  ['no such host', async () => ({ HOST: '203.0.113.7' }), 'cannot be listened on'],
  [
    'a database that is not there',
    async () => ({ DATABASE_URL: 'postgresql://clerk:secret@127.0.0.1:1/x' }),
    'does not answer',
  ],
])('%s stops the start with one sentence and no directory made', async (_name, settings, sentence) => {
  const dataDir = join(temporaryFolder(), 'data');
  const refused = await start(launcher, [], { PORT: '0', DATA_DIR: dataDir, ...(await settings()) }).finished;
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(oneSentence) });
  expect(refused.err).toContain(sentence);
  expect(refused.err).not.toContain('secret');
  expect(existsSync(dataDir)).toBe(false);
});

test('a directory of somebody else is refused and left as it was', async () => {
  const dataDir = temporaryFolder();
  mkdirSync(join(dataDir, 'photos'));
  writeFileSync(join(dataDir, 'letter.txt'), 'Dear council');
  const refused = await start(launcher, [], { PORT: '0', DATA_DIR: dataDir }).finished;
  expect(refused).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining("files that are not Passage's"),
  });
  expect(readdirSync(dataDir)).toEqual(['letter.txt', 'photos']);
});

const fromTheFuture = sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`;

test.each(['embedded', 'postgres'] as const)('a newer database on %s is refused', async (engine) => {
  const postgres = inject('postgres');
  if (engine === 'postgres' && !postgres) return;
  const dataDir = join(temporaryFolder(), 'data');
  const url =
    postgres && engine === 'postgres' ? await createDatabase(postgres.url, 'newer', postgres.template) : '';
  const store = url
    ? await openPostgres(url, { max: 2, statementTimeoutMs: 0 })
    : await openEmbedded(dataDir);
  await store.db.execute(fromTheFuture);
  await store.close();
  const refused = await start(launcher, [], { PORT: '0', DATA_DIR: dataDir, DATABASE_URL: url }).finished;
  expect(refused).toMatchObject({ code: 1, out: '', err: expect.stringMatching(oneSentence) });
  expect(refused.err).toContain('newer version of Passage');
});
