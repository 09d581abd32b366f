import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** A temporary directory with PostgreSQL's data in `data`, and the means to run its programs as their own user. */
export type Place = {
  dir: string;
  /** Throws with what the program said where it fails. */
  run(program: string, ...args: string[]): void;
  start(): void;
  /** Whether a server takes connections there. */
  answers(): boolean;
  /** Stops every process of the server in its tracks, or lets them go on. */
  signal(name: 'SIGSTOP' | 'SIGCONT'): void;
  remove(): void;
};

/** A place for a throw-away PostgreSQL server in a new directory `under` another, or the reason why there can be none. */
export function placeForServer(under = existsSync('/tmp') ? '/tmp' : tmpdir()): Place | string {
  const bin = findBinaries();
  if (!bin) return 'initdb and pg_ctl of PostgreSQL were not found';
  const owner = process.getuid?.() === 0 ? userId('postgres') : null;
  if (Number.isNaN(owner)) return 'PostgreSQL refuses to run as root and there is no user postgres';

  const dir = mkdtempSync(join(under, 'passage-pg-'));
  if (owner !== null) chownSync(dir, owner, owner);
  const run = (program: string, ...args: string[]) => {
    const line = [join(bin, program), '-D', join(dir, 'data'), ...args];
    const [command = '', ...rest] = owner === null ? line : ['runuser', '-u', 'postgres', '--', ...line];
    const { status, stderr, error } = spawnSync(command, rest, { encoding: 'utf8', cwd: dir });
    if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
  };
  const settings = `-c listen_addresses='' -c unix_socket_directories='${dir}' -c fsync=off -c max_connections=200`;
  const isRunning = () => existsSync(join(dir, 'data', 'postmaster.pid'));
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    for (const pid of pidsOf(join(dir, 'data', 'postmaster.pid'))) tell(pid, name);
  };
  return {
    dir,
    run,
    start: () => run('pg_ctl', '-w', '-l', join(dir, 'log'), '-o', settings, 'start'),
    answers: () => spawnSync(join(bin, 'pg_isready'), ['-h', dir]).status === 0,
    signal,
    remove: () => {
      if (!isRunning()) return rmSync(dir, { recursive: true, force: true });
      signal('SIGCONT');
      run('pg_ctl', '-m', 'immediate', '-w', 'stop');
      rmSync(dir, { recursive: true, force: true });
    },
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

/** The server's first process, then those that it has begun. */
function pidsOf(file: string): number[] {
  const [first = ''] = readFileSync(file, 'utf8').split('\n', 1);
  const { stdout } = spawnSync('ps', ['--ppid', first, '-o', 'pid='], { encoding: 'utf8' });
  return [first, ...stdout.split('\n')].map(Number).filter((pid) => pid > 0);
}

/** Those of a connection may have ended meanwhile. */
function tell(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function userId(name: string): number {
  const { status, stdout } = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : Number.NaN;
}
