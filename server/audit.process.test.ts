import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '@/db/testing/temporary-folder';

type Advisory = { severity: string; vulnerable_versions: string };
const about = { id: 1, url: 'https://advisories.example/1', title: 'A hole', cwe: [], cvss: { score: 8 } };

/** A registry on loopback that answers the question for advisories with this. */
async function registry(status: number, advisories: Record<string, Advisory[]>): Promise<string> {
  const whole = Object.entries(advisories).map(([name, list]) => [
    name,
    list.map((one) => ({ ...about, ...one, name })),
  ]);
  const server = createServer((request, response) => {
    request.resume();
    const isAsked = request.method === 'POST' && request.url === '/-/npm/v1/security/advisories/bulk';
    response.writeHead(isAsked ? status : 404, { 'content-type': 'application/json' });
    response.end(isAsked ? JSON.stringify(Object.fromEntries(whole)) : '{}');
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
}

test.each([
  ['has none', 200, {}, 0, /^Of \d+ packages that are shipped, 0 are known .*, 0 for a lesser one\.\n$/],
  [
    'knows a high one of what is shipped',
    200,
    { undici: [{ severity: 'high', vulnerable_versions: '*' }] },
    1,
    /undici[^:\n]*: high, A hole \(https:\/\/advisories\.example\/1\)\n/,
  ],
  [
    'knows a critical one of what another package needs',
    200,
    { 'pg-pool': [{ severity: 'critical', vulnerable_versions: '*' }] },
    1,
    /pg-pool[^:\n]*: critical/,
  ],
  [
    'knows a lesser one',
    200,
    { undici: [{ severity: 'moderate', vulnerable_versions: '*' }] },
    0,
    /, 1 for a lesser one\.\n$/,
  ],
  [
    'knows one of another version',
    200,
    { undici: [{ severity: 'high', vulnerable_versions: '<1.0.0' }] },
    0,
    /, 0 for a lesser one\.\n$/,
  ],
  [
    'knows one of what only builds',
    200,
    { vitest: [{ severity: 'high', vulnerable_versions: '*' }] },
    0,
    /, 0 for a lesser one\.\n$/,
  ],
  [
    'refuses the question',
    405,
    {},
    4,
    /^The registry gives no list of advisories, so nothing was judged: [^\n]*405[^\n]*\n$/,
  ],
  ['knows nothing of the question', 404, {}, 4, /^The registry gives no list of advisories[^\n]*\n$/],
])('row 94: with a registry that %s', { timeout: 60_000 }, async (_, status, advisories, code, said) => {
  // Npm keeps what it worked out of an advisory by its number.
  const npm_config_cache = temporaryFolder();
  const env = { ...process.env, npm_config_cache, npm_config_registry: await registry(status, advisories) };
  const child = spawn(process.execPath, ['deploy/audit.mjs'], { env });
  let text = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk) => (text += chunk));
  const [exit] = await once(child, 'close');
  expect(text).toMatch(said);
  expect(exit).toBe(code);
});
