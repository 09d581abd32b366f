import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const rooms = ['app', 'components', 'db', 'lib', 'public', 'server'];
const files = ['next.config.ts', 'package-lock.json', 'package.json', 'tsconfig.json', 'postcss.config.mjs'];

/** A hash over every file that a build is made from, tests aside: the same sources give the same text. */
export function sourcesHash() {
  const hash = createHash('sha256').update(process.version);
  const present = [...rooms, ...files].map((name) => join(root, name)).filter(existsSync);
  for (const file of present.flatMap(filesBelow)) {
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
