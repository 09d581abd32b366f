import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const mayImport = {
  app: ['app', 'components', 'db', 'lib'],
  components: ['components', 'lib'],
  db: ['db', 'lib'],
  lib: ['lib'],
  server: ['server', 'db', 'lib'],
  e2e: ['e2e', 'lib', 'db'],
};
const rooms = Object.keys(mayImport);
const onlyInDb = /^(drizzle-orm|pg|pg-[^/]+|@electric-sql\/[^/]+)(\/|$)/;
const mayBeLong = /(^|\/)(migrations|record|fixtures)\//;
const longest = 250;

/** What breaks the rules of the house in the files below `root`: one sentence each, by file, empty when none does. */
export function complaints(root) {
  const named = [...rooms.map((room) => join(root, room)), ...rootFiles(root)];
  return named.flatMap((path) => filesBelow(path).sort()).flatMap((file) => complaintsOf(root, file));
}

function complaintsOf(root, file) {
  const text = readFileSync(file, 'utf8');
  const name = relative(root, file).split(sep).join('/');
  const lines = text.split('\n').length - 1;
  const tooLong =
    lines > longest && !mayBeLong.test(name)
      ? [`${name} has ${lines} lines: no file may have more than ${longest}.`]
      : [];
  const room = name.split('/')[0];
  if (!rooms.includes(room) || !/\.(tsx?|mjs)$/.test(name)) return tooLong;
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  return [...tooLong, ...importComplaints(root, file, name, room, code), ...settingComplaints(name, code)];
}

function importComplaints(root, file, name, room, code) {
  return importsOf(code).flatMap((target) => {
    if (onlyInDb.test(target) && room !== 'db') return [`${name} imports ${target}: SQL is only in db.`];
    const goal = roomOf(root, file, target);
    if (goal === null || mayImport[room].includes(goal)) return [];
    return [`${name} imports ${target}: ${room} may import from ${mayImport[room].join(', ')} only.`];
  });
}

function settingComplaints(name, code) {
  const isExcepted = name === 'lib/env.ts' || /\.mjs$|\.test\.tsx?$|^e2e\/|^db\/testing\//.test(name);
  return !isExcepted && /\bprocess\.env\b/.test(code)
    ? [`${name} reads process.env: only lib/env.ts may.`]
    : [];
}

function importsOf(code) {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*|\bvi\.mock\s*\(\s*)(['"`])([^'"`\n]+)\1/g;
  return [...code.matchAll(pattern)].map((match) => match[2]);
}

/** The room a specifier leads to; `the root` for our files outside every room; null for a package. */
function roomOf(root, file, target) {
  if (!/^(@\/|\.\.?(\/|$))/.test(target)) return null;
  const path = target.startsWith('@/') ? join(root, target.slice(2)) : join(dirname(file), target);
  const first = relative(root, path).split(sep)[0];
  return rooms.includes(first) ? first : 'the root';
}

function rootFiles(root) {
  return readdirSync(root)
    .filter((name) => /^[^.].*\.(tsx?|mjs)$/.test(name) && name !== 'next-env.d.ts')
    .map((name) => join(root, name));
}

function filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat ? [path] : [];
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return filesBelow(join(path, entry.name));
    return /\.(tsx?|mjs|css)$/.test(entry.name) ? [join(path, entry.name)] : [];
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = complaints(dirname(dirname(fileURLToPath(import.meta.url))));
  for (const sentence of found) console.error(sentence);
  console.log(found.length === 0 ? 'The house rules hold.' : `${found.length} breaches of the house rules.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}
