import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv } from '@/lib/env';
import { commands } from './commands/table';

const documents = [
  'README.md',
  'SECURITY.md',
  'docs/adr/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
const settings = [...Object.keys(readEnv({})), 'POSTGRES_PASSWORD', 'PASSAGE_BENCH', 'PASSAGE_SHARED'];
const rooms = readdirSync('.', { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && !entry.name.startsWith('.'),
);

/** What stands in a document as code: between backticks, in fences and in indented lines. */
function codeOf(text: string): string[] {
  const fenced = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, code = '']) => code);
  const plain = text.replace(/^```\w*\n[\s\S]*?^```/gm, '');
  const indented = [...plain.matchAll(/^ {4}(\S.*)$/gm)].map(([, code = '']) => code);
  return [...fenced, ...indented, ...[...plain.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)];
}

const all = (text: string[], pattern: RegExp) =>
  [...new Set(text.flatMap((code) => [...code.matchAll(pattern)].map(([, name = '']) => name)))].toSorted();

/** A path, or a pattern of paths whose stars stand for part of a name; what a page's address looks like is none. */
function isThere(path: string): boolean {
  const [folder = '', name = ''] = [
    path.slice(0, path.lastIndexOf('/')),
    path.slice(path.lastIndexOf('/') + 1),
  ];
  if (!name.includes('*')) return existsSync(path);
  const pattern = new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`);
  return existsSync(folder) && readdirSync(folder).some((one) => pattern.test(one));
}

describe.each(documents)('%s', (file) => {
  const code = codeOf(readFileSync(file, 'utf8'));

  it('names scripts and commands that there are', () => {
    const named = [...all(code, /\bnpm run ([a-z][a-z:-]*)/g), ...all(code, /\bnpm (start|test)\b/g)];
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const commandNames = commands.map((commandOf) => commandOf(() => undefined).name());
    const run = all(code, /(?<!e2e\/)\brun\.mjs ([a-z][a-z-]*)/g);
    expect(run.filter((name) => !commandNames.includes(name))).toEqual([]);
  });

  it('names settings that are read', () => {
    const named = all(code, /(?<![\w.])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|PORT|HOST)(?![\w.])/g);
    const unknown = named.filter((name) => !settings.includes(name) && !/^LEGISTAR_TOKEN_/.test(name));
    expect(unknown).toEqual([]);
  });

  it('names paths that exist', () => {
    const inRooms = new RegExp(
      `(?<![\\w/.:-])((?:${rooms.map(({ name }) => name).join('|')})/[\\w./*\\[\\]-]*[\\w*\\]])`,
      'g',
    );
    const inRoot =
      /(?<![\w/.-])((?:[A-Z]\w+\.md|Dockerfile|LICENSE|compose\.yaml|[\w.]+\.config\.ts|package(?:-lock)?\.json|\.env\.\w+))/g;
    const named = [...all(code, inRooms), ...all(code, inRoot)];
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

it('the index of decisions has each with its title', () => {
  const files = readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name));
  const titled = files.map((name) => {
    const [heading = ''] = readFileSync(join('docs/adr', name), 'utf8').split('\n', 1);
    return `[${name.slice(0, 4)}](${name}) | ${heading.replace(/^# \d+[:.] /, '')}`;
  });
  const index = readFileSync('docs/adr/README.md', 'utf8');
  const told = [...index.matchAll(/^\| (\[\d{4}\]\([^|]*\) \| [^|]*) \|/gm)].map(([, row = '']) => row);
  expect(told).toEqual(titled.toSorted());
});

it('finds what is wrong', () => {
  const code = codeOf('Say `npm run nothing` or `db/none.ts`.\n\n    NO_SUCH=1 npm start\n');
  expect(all(code, /\bnpm run ([a-z:-]+)/g)).toEqual(['nothing']);
  expect(all(code, /([A-Z]+_[A-Z]+)/g)).toEqual(['NO_SUCH']);
  expect(['db/none.ts', 'db/sync/*.replay.test.ts', 'db/sync/*.nothing.ts'].map(isThere)).toEqual([
    false,
    true,
    false,
  ]);
});
