import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const from = (target: string) => `import { x } from '${target}';\n`;
const circle = (other: string) => `import type { X } from '${other}';\nexport type Y = X;\n`;
const floating = "import { wait } from '@/lib/wait';\n";

const forbidden: [rule: string, file: string, text: string][] = [
  ['noRestrictedImports', 'lib/alias.ts', from('@/db/engine/open')],
  ['noRestrictedImports', 'lib/relative.ts', from('../components/ui/b')],
  ['noRestrictedImports', 'lib/deep/deeper/relative.ts', from('../../../server/listen')],
  ['noRestrictedImports', 'lib/type.ts', "import type { X } from '@/db/engine/types';\n"],
  ['noRestrictedImports', 'lib/passed-on.ts', "export * from '../db/schema';\n"],
  ['noRestrictedImports', 'lib/late.ts', "export const page = await import('../app/page');\n"],
  ['noRestrictedImports', 'lib/fixtures/a.ts', from('@/db/engine/open')],
  ['noRestrictedImports', 'lib/story.test.ts', from('../e2e/story')],
  ['noRestrictedImports', 'lib/sql.ts', from('drizzle-orm/pg-core')],
  ['noRestrictedImports', 'db/page.ts', from('@/app/page')],
  ['noRestrictedImports', 'db/process.ts', from('../server/listen')],
  ['noRestrictedImports', 'db/story.test.ts', from('@/e2e/story')],
  ['noRestrictedImports', 'db/config.ts', from('../next.config')],
  ['noRestrictedImports', 'components/reads.tsx', from('@/db/queries/city/cities')],
  ['noRestrictedImports', 'components/styled.tsx', "import '../app/globals.css';\n"],
  ['noRestrictedImports', 'components/sql.tsx', from('@electric-sql/pglite')],
  ['noRestrictedImports', 'app/[city]/process/page.tsx', from('@/server/listen')],
  ['noRestrictedImports', 'app/story.tsx', from('../e2e/story')],
  ['noRestrictedImports', 'app/sql.tsx', from('drizzle-orm')],
  ['noRestrictedImports', 'server/page.ts', from('@/app/page')],
  ['noRestrictedImports', 'server/http/part.ts', from('../../components/ui/b')],
  ['noRestrictedImports', 'server/sql.ts', from('pg')],
  ['noRestrictedImports', 'server/part.test.ts', from('../app/page')],
  ['noRestrictedImports', 'e2e/page.spec.ts', from('../app/page')],
  ['noRestrictedImports', 'e2e/sql.spec.ts', from('pg')],
  ['noRestrictedImports', 'deploy/story.mjs', from('../e2e/run.mjs')],
  ['noImportCycles', 'lib/circle-a.ts', circle('@/lib/circle-b')],
  ['noImportCycles', 'lib/circle-b.ts', circle('./circle-a')],
  ['noExcessiveLinesPerFile', 'app/long.css', 'a {}\n'.repeat(251)],
  ['noExcessiveLinesPerFile', 'lib/long.ts', 'export {};\n'.repeat(251)],
  ['useFilenamingConvention', 'lib/camelCase.ts', 'export {};\n'],
  ['useFilenamingConvention', 'components/Pascal.tsx', 'export {};\n'],
  ['useFilenamingConvention', 'server/snake_case.mjs', 'export {};\n'],
  ['noProcessEnv', 'lib/port.ts', 'export const port = process.env.PORT;\n'],
  ['noProcessEnv', 'server/port.ts', "import { env } from 'node:process';\nexport const port = env.PORT;\n"],
  ['noFloatingPromises', 'db/floating.ts', `${floating}wait();\n`],
];

const allowed: [file: string, text: string][] = [
  ['app/[city]/export.csv/route.ts', from('@/db/a') + from('../../../lib/a') + from('@/components/b')],
  ['app/[city]/page.tsx', from('react') + from('../read-city') + from('@/app/answers/json')],
  ['app/[city]/[...rest]/page.tsx', 'export {};\n'],
  ['components/a.tsx', from('@/lib/a') + from('./b') + from('../ui/c') + from('next/server')],
  ['db/a.ts', from('@/lib/a') + from('drizzle-orm') + from('pg') + from('../b')],
  ['lib/a.ts', from('./b') + from('@/lib/b') + from('zod')],
  ['lib/said.ts', "/** Not from '@/db/engine/open'. */\n// import '@/db/engine/open'\n"],
  ['server/a.ts', from('@/db/a') + from('../lib/b') + from('next')],
  ['server/a.process.test.ts', from('drizzle-orm')],
  ['server/testing/writer.ts', from('drizzle-orm')],
  ['e2e/a.spec.ts', from('@/lib/a') + from('../db/testing/engines') + from('./story')],
  ['drizzle.config.ts', from('drizzle-kit')],
  ['app/short.css', 'a {}\n'.repeat(250)],
  ['lib/fixtures/long.ts', 'export {};\n'.repeat(300)],
  ['lib/env.ts', 'export const port = process.env.PORT;\n'],
  ['db/a.test.ts', "process.env.PORT = '1';\n"],
  ['db/testing/programs.ts', 'export const port = process.env.PORT;\n'],
  ['server/start.mjs', 'export const port = process.env.PORT;\n'],
  ['lib/wait.ts', 'export async function wait(): Promise<void> {}\n'],
  ['db/waiting.ts', `${floating}await wait();\nvoid wait();\n`],
];

/** The rules that Biome names for each file of a project with our configuration and these files. */
function complaints(files: [name: string, text: string][]): Map<string, Set<string>> {
  const root = mkdtempSync(join(tmpdir(), 'passage-test-'));
  for (const name of ['biome.json', 'package.json', 'tsconfig.json']) copyFileSync(name, join(root, name));
  for (const [name, text] of files) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const biome = resolve('node_modules/@biomejs/biome/bin/biome');
  const how = ['lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(process.execPath, [biome, ...how], { cwd: root, encoding: 'utf8' });
  rmSync(root, { recursive: true, force: true });
  const found = new Map<string, Set<string>>();
  for (const { category, location } of JSON.parse(stdout).diagnostics) {
    const name = location.path.replaceAll('\\', '/');
    found.set(name, (found.get(name) ?? new Set()).add(category.split('/').at(-1)));
  }
  return found;
}

describe('Biome, as it is set here', () => {
  let found: Map<string, Set<string>>;
  beforeAll(() => {
    const files = forbidden.map(([, name, text]): [string, string] => [name, text]);
    found = complaints([...files, ...allowed]);
  }, 60_000);

  it.each(forbidden)('names %s in %s', (rule, name) => {
    expect([...(found.get(name) ?? [])]).toContain(rule);
  });

  const rules = new Set(forbidden.map(([rule]) => rule));
  it.each(allowed)('leaves %s in peace', (name) => {
    expect([...(found.get(name) ?? [])].filter((rule) => rules.has(rule))).toEqual([]);
  });
});

const mostFiles = (folder: string) => (folder === 'components/ui' ? Number.POSITIVE_INFINITY : 25);

describe.each(['app', 'components', 'db', 'lib', 'server', 'e2e'])('%s', (room) => {
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|mjs|css)$/.test(path))
    .map((path) => posix.join(room, path.replaceAll('\\', '/')));

  it('has no folder of more than 25 files, tests aside', () => {
    const sizes = new Map<string, number>();
    for (const path of files) {
      const folder = posix.dirname(path);
      if (!/\.(test|spec)\.tsx?$/.test(path)) sizes.set(folder, (sizes.get(folder) ?? 0) + 1);
    }
    expect([...sizes].filter(([folder, size]) => size > mostFiles(folder))).toEqual([]);
  });

  /** Biome does not count the lines within a template, which is how SQL is written. */
  it('has no file of more than 250 lines, fixtures aside', () => {
    const paths = files.filter((path) => !/\/fixtures\//.test(path));
    expect(paths.filter((path) => readFileSync(path, 'utf8').split('\n').length > 251)).toEqual([]);
  });

  it('says which English people read in one file only', () => {
    const saying = files.filter((path) => /en-US|toLocale\w*String\(/.test(readFileSync(path, 'utf8')));
    const allowed = ['lib/words/english.ts', 'e2e/house-rules.test.ts'];
    expect(saying.filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it('draws every table by one component; a month is a calendar', () => {
    const drawing = files.filter(
      (path) => /(?<!\.test)\.tsx$/.test(path) && /<table\b/.test(readFileSync(path, 'utf8')),
    );
    const allowed = ['components/meeting/month-table.tsx', 'components/ui/table/data-table.tsx'];
    expect(drawing.filter((path) => !allowed.includes(path))).toEqual([]);
  });
});
