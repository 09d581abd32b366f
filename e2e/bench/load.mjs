import { spawn } from 'node:child_process';

export const city = 'nyc';

/**
 * Loads New York's whole record into the database that `env` names, once: where the city is there already nothing
 * is done. `source` is the address under which `/Matters` lies. Throws one sentence where it cannot be loaded.
 */
export async function loadOnce(root, env, source) {
  const listed = await command(root, env, ['city', 'list']);
  if (listed.text.includes(`/${city}`) || new RegExp(`\\b${city}\\b`).test(listed.text)) return;
  if (!source)
    throw new Error('The record of New York is not loaded yet: give its source once with --source ADDRESS.');
  const name = ['--slug', city, '--name', 'New York City', '--client', city];
  const place = ['--time-zone', 'America/New_York', '--process', 'nyc', '--url', source];
  const pace = ['--rate', '0', '--concurrency', '8', '--allow-private'];
  await command(root, env, ['city', 'add', ...name, ...place, ...pace]);
  await command(root, env, ['sync', '--city', city, '--full']);
}

function command(root, env, args) {
  const child = spawn(process.execPath, ['server/run.mjs', ...args], { cwd: root, env });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece) => {
      text += piece;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve({ text }) : reject(new Error(`${args.join(' ')} failed: ${text.trim()}`)),
    );
  });
}
