import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { bundled } from '../server/bundle.mjs';
import { root } from '../server/sources.mjs';

// Next's own copy, with which its `output: 'standalone'` finds files: that output has a server of Next's, and ours must
// own the database, the schedule and the port in one process (docs/adr/0002).
const { nodeFileTrace } = createRequire(import.meta.url)('next/dist/compiled/@vercel/nft');

/** What Next reads only to build and to develop. */
const idle = [
  /\.map$|node_modules\/next\/dist\/docs\/|\.runtime\.dev\.js$/,
  /node_modules\/next\/dist\/compiled\/(webpack|babel|babel-packages|terser|terser-webpack-plugin|cssnano-simple|next-devtools|postcss.*|sass-loader|@vercel\/og)\//,
  /node_modules\/(@next\/swc|@swc\/core|typescript|@img|sharp|esbuild|@esbuild|caniuse-lite)/,
];

const packedMark = join('.build', 'next.config.json');
const folders = ['.next', 'db/migrations', 'db/record'];
const files = ['package.json', 'LICENSE', '.env.example'];
const launchers = [
  'deploy/packed/start.mjs',
  'deploy/packed/run.mjs',
  'server/launch.sh',
  'server/no-inspector.mjs',
];

/** Takes an earlier pack out of the folder, and nothing else: settings and data may lie beside it. */
function clear(out) {
  if (!existsSync(out) || readdirSync(out).length === 0) return;
  if (!existsSync(join(out, packedMark))) {
    console.error(
      `${out} holds something else than what an earlier pack put there: name an empty or new folder.`,
    );
    process.exit(3);
  }
  const built = readdirSync(join(out, '.build')).map((name) => join('.build', name));
  for (const name of [
    'node_modules',
    ...folders,
    ...files,
    ...launchers.map((path) => basename(path)),
    ...built,
  ])
    if (name !== packedMark) rmSync(join(out, name), { recursive: true, force: true });
}

/**
 * Puts into the folder `out`, in place of an earlier pack, what the server and the commands need to run, and no more: the
 * built pages, both bundles, the migrations, the embedded record, and of each package the files that are reached from there.
 */
async function pack(out) {
  const config = JSON.parse(readFileSync(join(root, '.next/required-server-files.json'), 'utf8')).config;
  clear(out);
  mkdirSync(join(out, '.build'), { recursive: true });
  writeFileSync(join(out, packedMark), JSON.stringify(config));
  const { url, hash } = await bundled('serve');
  const bundle = dirname(new URL(url).pathname);
  const entries = ['serve.mjs', 'cli.mjs'].map((name) => join(bundle, name));
  const { fileList } = await nodeFileTrace(entries, {
    base: root,
    ignore: (path) => idle.some((one) => one.test(path)),
  });
  const used = new Set([...fileList].filter((file) => file.startsWith('node_modules/')));
  const traces = readdirSync(join(root, '.next'), { recursive: true }).filter((name) =>
    name.endsWith('.nft.json'),
  );
  for (const trace of traces.map((name) => join(root, '.next', name))) {
    for (const file of JSON.parse(readFileSync(trace, 'utf8')).files) {
      const path = resolve(dirname(trace), file).slice(root.length + 1);
      if (/^(\.next\/)?node_modules\//.test(path) && !idle.some((one) => one.test(path))) used.add(path);
    }
  }
  for (const file of used) copy(file);
  for (const folder of folders)
    copy(folder, (path) => !/\.next\/(cache|trace|types|diagnostics)|\.(ts|tsx|nft\.json|map)$/.test(path));
  for (const name of ['serve.mjs', 'cli.mjs']) cpSync(join(bundle, name), join(out, '.build', name));
  for (const name of files) copy(name);
  writeFileSync(join(out, '.build', 'pages'), hash);
  for (const path of launchers) cpSync(join(root, path), join(out, basename(path)));
  for (const name of [
    'node_modules',
    '.build',
    ...folders,
    ...files,
    ...launchers.map((path) => basename(path)),
  ])
    letRead(join(out, name));
  return used.size;

  function copy(path, filter) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    cpSync(join(root, path), join(out, path), { recursive: true, verbatimSymlinks: true, filter });
  }
}

/** For whoever serves: a server that was started here before keeps what it builds to its own user. */
function letRead(path) {
  const { mode } = statSync(path);
  chmodSync(path, mode | ((mode & 0o100) > 0 ? 0o555 : 0o444));
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) letRead(join(path, name));
}

const out = resolve(process.argv[2] ?? '.packed');
console.log(`${await pack(out)} files of packages are packed in ${out}.`);
