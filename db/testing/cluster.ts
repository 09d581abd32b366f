import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export type Cluster = {
  /** Where its files lie. */
  dataDir: string;
  urlOf(database: string): string;
  /** Ends the server as an operator does, keeping its data, until `resume`. */
  pause(): void;
  resume(): void;
  isRunning(): boolean;
  stop(): void;
};

/** A throw-away PostgreSQL server on a socket in a new directory `under` another, or the reason why there can be none. */
export function startCluster(under = existsSync('/tmp') ? '/tmp' : tmpdir()): Cluster | string {
  const bin = findBinaries();
  if (!bin) return 'initdb and pg_ctl of PostgreSQL were not found';
  const owner = process.getuid?.() === 0 ? userId('postgres') : null;
  if (Number.isNaN(owner)) return 'PostgreSQL refuses to run as root and there is no user postgres';

  const dir = mkdtempSync(join(under, 'passage-pg-'));
  if (owner !== null) chownSync(dir, owner, owner);
  const run = (name: string, ...args: string[]) => {
    const line = [join(bin, name), '-D', join(dir, 'data'), ...args];
    const [command = '', ...rest] = owner === null ? line : ['runuser', '-u', 'postgres', '--', ...line];
    const { status, stderr, error } = spawnSync(command, rest, { encoding: 'utf8', cwd: dir });
    if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr}`);
  };
  const stop = () => {
    if (existsSync(join(dir, 'data', 'postmaster.pid'))) run('pg_ctl', '-m', 'immediate', '-w', 'stop');
    rmSync(dir, { recursive: true, force: true });
  };
  const settings = `-c listen_addresses='' -c unix_socket_directories='${dir}' -c fsync=off -c max_connections=200`;
  const resume = () => run('pg_ctl', '-w', '-l', join(dir, 'log'), '-o', settings, 'start');
  try {
    run(
      'initdb',
      '--username=passage',
      '--auth=trust',
      '--no-sync',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale=C',
    );
    resume();
  } catch (error) {
    stop();
    throw error;
  }
  return {
    dataDir: join(dir, 'data'),
    urlOf: (database) => `postgresql:///${database}?host=${dir}&user=passage`,
    pause: () => run('pg_ctl', '-m', 'fast', '-w', 'stop'),
    resume,
    isRunning: () => {
      const line = [join(bin, 'pg_isready'), '-h', dir];
      return spawnSync(line[0] ?? '', line.slice(1)).status === 0;
    },
    stop,
  };
}

function findBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const packaged = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const places = [
    ...packaged.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return places.find((place) => ['initdb', 'pg_ctl'].every((name) => existsSync(join(place, name))));
}

function userId(name: string): number {
  const { status, stdout } = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : Number.NaN;
}
