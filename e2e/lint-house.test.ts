import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../db/testing/temporary-folder';
import { complaints } from './lint-house.mjs';

/** What is said of a project that has only this file. */
function complaintsAbout(name: string, text: string): string[] {
  const root = temporaryFolder();
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
  return complaints(root);
}

const from = (target: string) => `import { x } from '${target}';\n`;

test.each([
  ['lib/a.ts', from('@/db/client'), 'lib may import from lib only'],
  ['lib/a.ts', from('../components/ui/b'), 'lib may import from lib only'],
  ['lib/a.ts', `import type { X } from '@/db/engine/store';`, 'lib may import from lib only'],
  ['lib/a.ts', `export * from '../db/schema';`, 'lib may import from lib only'],
  ['lib/a.ts', `const x = await import('../app/page');`, 'lib may import from lib only'],
  ['lib/deep/a.ts', from('../../e2e/run.mjs'), 'lib may import from lib only'],
  ['db/a.ts', from('@/app/page'), 'db may import from db, lib only'],
  ['db/a.ts', from('../next.config'), 'db may import from db, lib only'],
  ['components/a.tsx', from('@/db/queries/cities'), 'components may import from components, lib only'],
  ['components/a.tsx', `import '../app/globals.css';`, 'components may import from components, lib only'],
  ['app/page.tsx', from('../e2e/run.mjs'), 'app may import from app, components, db, lib only'],
  ['db/a.mjs', from('../e2e/run.mjs'), 'db may import from db, lib only'],
  ['app/page.tsx', from('drizzle-orm'), 'SQL is only in db'],
  ['lib/a.ts', from('drizzle-orm/pg-core'), 'SQL is only in db'],
  ['e2e/a.spec.ts', from('pg'), 'SQL is only in db'],
  ['components/a.tsx', from('@electric-sql/pglite'), 'SQL is only in db'],
  ['lib/fixtures/a.ts', from('@/db/client'), 'lib may import from lib only'],
  ['lib/a.ts', 'const port = process.env.PORT;', 'only lib/env.ts may'],
  ['app/a.css', 'a {}\n'.repeat(251), 'has 251 lines'],
])('%s is told of: %s', (name, text, sentence) => {
  const found = complaintsAbout(name, text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(name);
  expect(found[0]).toContain(sentence);
});

test.each([
  ['app/page.tsx', from('@/db/client') + from('../lib/a') + from('@/components/b') + from('react')],
  ['components/a.tsx', from('@/lib/a') + from('./b') + from('next/link')],
  ['db/a.ts', from('@/lib/a') + from('drizzle-orm') + from('pg') + from('./b')],
  ['lib/a.ts', from('./b') + from('zod')],
  ['e2e/a.spec.ts', from('@/lib/a') + from('../db/testing/engines')],
  ['lib/env.ts', 'export const port = process.env.PORT;'],
  ['db/a.test.ts', 'process.env.PORT = "1";'],
  ['lib/a.ts', `/** Not from '@/db/engine/store'. */\n// import '@/db/engine/store'`],
  ['app/a.css', 'a {}\n'.repeat(250)],
  ['lib/fixtures/a.ts', 'export {};\n'.repeat(300)],
])('%s with allowed contents is left in peace', (name, text) => {
  expect(complaintsAbout(name, text)).toEqual([]);
});
