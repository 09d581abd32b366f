import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder';

const runner = join('server', 'run.mjs');
const place = (dataDir: string) => ({
  ...process.env,
  DATABASE_URL: '',
  DATABASE_REPLICA_URLS: '',
  DATA_DIR: dataDir,
});

/** Under a mask that keeps nothing from anybody. */
function run(dataDir: string, ...args: string[]) {
  const command = ['-c', 'umask 000; exec "$@"', 'sh', process.execPath, runner, ...args];
  return spawnSync('sh', command, { env: place(dataDir), encoding: 'utf8' });
}

test.each([
  ['not there yet', null],
  ['made beforehand with mode 755', 0o755],
  ['made beforehand with mode 777', 0o777],
])(
  'nothing of a data directory %s is open to another user',
  (_what, mode) => {
    const folder = temporaryFolder();
    const [dataDir, file] = [join(folder, 'data'), join(folder, 'passage.backup')];
    if (mode !== null) mkdirSync(dataDir);
    if (mode !== null) chmodSync(dataDir, mode);
    expect(run(dataDir, 'backup', file)).toMatchObject({ status: 0 });
    const all = [
      dataDir,
      file,
      ...readdirSync(dataDir, { recursive: true }).map((name) => join(dataDir, String(name))),
    ];
    const open = all.filter((path) => (lstatSync(path).mode & 0o077) > 0);
    expect(all.length).toBeGreaterThan(500);
    expect(open).toEqual([]);
    console.log(`row 79 embedded: ${_what}: 0 of ${all.length} files and folders open to others`);
  },
  120_000,
);

const other = spawnSync('su', ['nobody', '-s', '/bin/sh', '-c', 'true']);

test.runIf(process.getuid?.() === 0 && other.status === 0)(
  'another user reads and writes none of it',
  () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const dataDir = join(folder, 'data');
    mkdirSync(dataDir);
    chmodSync(dataDir, 0o777);
    expect(run(dataDir, 'city', 'list')).toMatchObject({ status: 0 });
    const tries = ['ls', 'cat pg/PG_VERSION', 'echo x >> pg/pg_hba.conf', 'ls pg/pg_wal', 'echo x > mine'];
    for (const attempt of tries) {
      const said = spawnSync('su', ['nobody', '-s', '/bin/sh', '-c', `cd '${dataDir}' && ${attempt}`], {
        encoding: 'utf8',
      });
      expect(said.stdout).toBe('');
      expect(said.status).not.toBe(0);
    }
  },
  120_000,
);
