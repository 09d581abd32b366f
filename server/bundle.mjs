import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root, sourcesHash } from './sources.mjs';

const entries = ['cli', 'serve'];

/**
 * The address of a bundled TypeScript entry (`cli` or `serve`), made first where the sources have changed.
 * Processes that bundle at once cannot see each other's halves: each makes its own and renames it.
 */
export async function bundled(entry) {
  const hash = sourcesHash();
  const place = join(root, '.build', `commands-${hash}`);
  if (!existsSync(place)) await make(place);
  return { url: pathToFileURL(join(place, `${entry}.mjs`)).href, hash };
}

async function make(place) {
  const folder = join(root, '.build');
  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, 'draft-'));
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => join(root, 'server', `${name}.ts`)),
    outdir: draft,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node20.9',
    format: 'esm',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'error',
  });
  for (const name of readdirSync(folder)) {
    if (name.startsWith('commands-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}
