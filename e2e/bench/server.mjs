import { spawn, spawnSync } from 'node:child_process';

/** The production server on a free port, started as `npm start` does, with the yardstick page; gives its origin, its memory in MB and a way to end it. */
export async function startServer(root, env) {
  const child = spawn('sh', ['server/launch.sh', 'server/start.mjs'], {
    cwd: root,
    env: {
      ...env,
      PORT: '0',
      PASSAGE_BENCH: '1',
      SYNC_EVERY_MINUTES: '0',
      LOG_LEVEL: 'warn',
      RATE_LIMIT_PER_MINUTE: '0',
      MAX_IN_FLIGHT: '1000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise((resolve) => child.on('close', resolve));
  const origin = await new Promise((resolve, reject) => {
    let said = '';
    const listen = (piece) => {
      said += piece;
      const ready = /ready at (http:\/\/\S+)/.exec(said);
      if (ready) resolve(ready[1].replace('localhost', '127.0.0.1'));
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('close', () => reject(new Error(`The server did not start: ${said}`)));
  });
  return {
    origin,
    memory: () => memoryOf(child.pid),
    stop: () => {
      child.kill('SIGTERM');
      return closed;
    },
  };
}

function memoryOf(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number(stdout) / 1024) || null;
}
