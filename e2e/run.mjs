import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const settings = ['PORT', 'HOST', 'DATA_DIR', 'DATABASE_URL', 'PUBLIC_URL', 'TRUST_PROXY', 'LOG_LEVEL'];
const steps = [
  {
    name: 'types',
    title: 'Types',
    commands: [
      ['next', 'typegen'],
      ['tsc', '--noEmit'],
    ],
  },
  {
    name: 'lint',
    title: 'Lint and house rules',
    commands: [['biome', 'check', '--error-on-warnings', '.']],
  },
  { name: 'unit', title: 'Unit tests', commands: [['vitest', 'run', '--project', 'unit']] },
  {
    name: 'database',
    title: 'Database, both engines',
    commands: [['vitest', 'run', '--project', 'database']],
  },
  { name: 'build', title: 'Production build', commands: [['node', 'server/build.mjs']] },
  { name: 'processes', title: 'Real processes', commands: [['vitest', 'run', '--project', 'processes']] },
  { name: 'stories', title: 'Stories in a browser', prepare: forBrowser, commands: [['playwright', 'test']] },
];

/** `node e2e/run.mjs [STEP ...] [-- ARGUMENTS FOR THE LAST COMMAND]`; without a step, all of them. */
async function main(argv) {
  const cut = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const wanted = argv.slice(0, cut);
  const strange = wanted.find((name) => !steps.some((step) => step.name === name));
  if (strange) {
    console.error(`There is no step ${strange}: use ${steps.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const results = [];
  for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.log(`\n=== ${step.title} ===`);
    const begun = performance.now();
    const passed = await runStep(step, argv.slice(cut + 1));
    results.push({ title: step.title, passed, seconds: Math.round((performance.now() - begun) / 1000) });
  }
  console.log('\n=== Summary ===');
  for (const { title, passed, seconds } of results)
    console.log(`${passed ? 'passed' : 'FAILED'}  ${title} (${seconds} s)`);
  return results.every(({ passed }) => passed) ? 0 : 1;
}

async function runStep({ commands, prepare }, more) {
  const prepared = { env: {}, clean: () => undefined };
  try {
    if (prepare) Object.assign(prepared, await prepare());
    for (const [index, command] of commands.entries()) {
      const extra = index === commands.length - 1 ? more : [];
      if ((await run([...command, ...extra], prepared.env)) !== 0) return false;
    }
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  } finally {
    prepared.clean();
  }
}

/** Our own settings are blanked, so that nobody's server or database is ever the one under test. */
function run([command, ...args], more) {
  const env = { ...process.env, ...Object.fromEntries(settings.map((name) => [name, ''])), ...more };
  env.PATH = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  env.NEXT_TELEMETRY_DISABLED ??= '1';
  const shell = process.platform === 'win32';
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    cwd: root,
    env,
    shell,
    stdio: 'inherit',
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(console.error(`${command}: ${error.message}`) ?? 1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function forBrowser() {
  const browser = await findBrowser(run);
  const data = mkdtempSync(join(tmpdir(), 'passage-stories-'));
  return {
    env: {
      CHROMIUM_PATH: browser,
      STORIES_PORT: String(await freePort()),
      STORIES_DATA_DIR: join(data, 'data'),
    },
    clean: () => rmSync(data, { recursive: true, force: true }),
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

process.exitCode = await main(process.argv.slice(2));
