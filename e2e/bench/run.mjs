import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureBrowser } from './browser.mjs';
import { loadOnce } from './load.mjs';
import { measure, measureBeside, weigh } from './measure.mjs';
import { exports, floor, pagesOf } from './pages.mjs';
import { tableOf } from './print.mjs';
import { startServer } from './server.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const usage = `npm run bench -- [--source ADDRESS] [--data DIR] [--database URL] [--seconds N] [--browser] [--report FILE]
Measures the embedded engine on --data (.bench/data), then PostgreSQL where --database names a database; --only embedded|postgres for one.
--source: where New York's record is read from, needed the first time only.`;

async function main() {
  const { values } = parseArgs({
    options: {
      source: { type: 'string' },
      data: { type: 'string', default: join(root, '.bench', 'data') },
      database: { type: 'string' },
      only: { type: 'string' },
      seconds: { type: 'string', default: '4' },
      browser: { type: 'boolean', default: false },
      report: { type: 'string', default: join(root, '.bench', 'report.json') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);
  const engines = [
    { engine: 'embedded', env: { DATA_DIR: values.data, DATABASE_URL: '' } },
    { engine: 'postgres', env: { DATABASE_URL: values.database ?? '' } },
  ].filter(
    ({ engine, env }) => (values.only ?? engine) === engine && (engine === 'embedded' || env.DATABASE_URL),
  );
  const last = read(values.report);
  const report = { at: new Date().toISOString(), engines: [] };
  for (const { engine, env } of engines) {
    const measured = await measureEngine({ ...process.env, ...env }, values);
    report.engines.push({ engine, ...measured });
    console.log(
      tableOf(
        { engine, ...measured },
        last?.engines.find((one) => one.engine === engine),
      ),
    );
  }
  const kept = (last?.engines ?? []).filter(
    (one) => !report.engines.some(({ engine }) => engine === one.engine),
  );
  mkdirSync(dirname(values.report), { recursive: true });
  writeFileSync(values.report, JSON.stringify({ ...report, engines: [...report.engines, ...kept] }, null, 2));
}

async function measureEngine(env, { source, seconds: text, browser }) {
  await loadOnce(root, env, source);
  const server = await startServer(root, env);
  const seconds = Number(text);
  try {
    const pages = await pagesOf(server.origin);
    const yardstick = server.origin + floor;
    await measure(yardstick, { clients: 4, seconds });
    const measured = {
      one: await measure(yardstick, { clients: 1, seconds }),
      many: await measure(yardstick, { clients: 16, seconds }),
    };
    const rows = [];
    for (const page of pages) rows.push(await measurePage(server.origin, page, yardstick, measured, seconds));
    const files = [];
    for (const { name, path } of exports) files.push({ name, ...(await measureFile(server.origin + path)) });
    return {
      node: process.versions.node,
      floor: measured,
      pages: rows,
      exports: files,
      memory: server.memory(),
      browser: browser
        ? await measureBrowser(
            server.origin,
            pages.filter(({ name }) => /^(list|item, median|timeline|member)$/.test(name)),
          )
        : null,
    };
  } finally {
    await server.stop();
  }
}

async function measurePage(origin, { name, path, paths, budget }, yardstick, floors, seconds) {
  const address = paths ? paths.map((one) => origin + one) : origin + path;
  const bytes = await weigh(paths ? address.pop() : address);
  const forMany = paths ? address.splice(0, address.length / 2) : address;
  const { one, ratio } = await measureBeside(yardstick, address, seconds * 2);
  const many = await measure(forMany, { clients: 16, seconds, least: 32 });
  return {
    name,
    path: path ?? `${paths.length} addresses`,
    budget: budget ?? null,
    one,
    many,
    ratio,
    manyRatio: many.perSecond / floors.many.perSecond,
    bytes: { plain: bytes.plain, gzip: bytes.gzip, isCompressed: bytes.isCompressed },
  };
}

async function measureFile(address) {
  const begun = performance.now();
  const response = await fetch(address);
  let bytes = 0;
  for await (const piece of response.body) bytes += piece.length;
  return { bytes, seconds: Math.round((performance.now() - begun) / 100) / 10 };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

await main();
