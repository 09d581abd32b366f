import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The production server on a free port, with the yardstick page; gives its origin, its memory in MB and a way to end it. */
export async function startServer(root, env) {
  const own = startOf(root);
  const child = spawn(process.execPath, [...own.flags, 'server/start.mjs'], {
    cwd: root,
    env: {
      ...env,
      ...own.env,
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

/** The flags and the environment that `npm start` gives the server. */
function startOf(root) {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const words = scripts.start.split(' ');
  const env = words.filter((word) => /^[A-Z_]+=/.test(word)).map((word) => word.split('='));
  return { flags: [...new Set(words.filter((word) => word.startsWith('--')))], env: Object.fromEntries(env) };
}

function memoryOf(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Math.round(Number(stdout) / 1024) || null;
}
