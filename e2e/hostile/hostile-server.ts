import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHostileSource } from '@/db/testing/sources/hostile-source';

export type HostileServer = { address: string; stop(): Promise<void> };

const name = 'Hostile "><script>ran(1)</script>';

/** A server of its own whose second city was read from a source with hostile text in every field. */
export async function startHostileServer(): Promise<HostileServer> {
  const source = await startHostileSource();
  const folder = mkdtempSync(join(tmpdir(), 'passage-hostile-'));
  const env = {
    ...process.env,
    PORT: '0',
    DATABASE_URL: '',
    DATA_DIR: join(folder, 'data'),
    SYNC_EVERY_MINUTES: '0',
    RATE_LIMIT_PER_MINUTE: '0',
  };
  const server = spawn(process.execPath, [join('server', 'start.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await portOf(server.stdout);
  const feed = ['--client', 'tiny', '--time-zone', 'America/New_York', '--url', source.baseUrl];
  const pace = ['--process', 'nyc', '--rate', '0', '--allow-private'];
  await command(env, ['city', 'add', '--slug', 'hostile', '--name', name, ...feed, ...pace]);
  await command(env, ['sync', '--city', 'hostile', '--full']);
  return {
    address: `http://127.0.0.1:${port}`,
    stop: async () => {
      const ended = once(server, 'close');
      if (server.kill('SIGTERM')) await ended;
      await source.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function portOf(out: NodeJS.ReadableStream): Promise<string> {
  let said = '';
  return new Promise((found, failed) => {
    out.on('data', (chunk) => {
      said += String(chunk);
      const port = /localhost:(\d+)\n/.exec(said)?.[1];
      if (port) found(port);
    });
    out.once('end', () => failed(new Error(`The server did not start: ${said}`)));
  });
}

async function command(env: NodeJS.ProcessEnv, args: string[]) {
  const child = spawn(process.execPath, [join('server', 'run.mjs'), ...args], { env });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`);
}
