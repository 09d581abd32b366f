import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { start } from '@/db/testing/processes';

const build = () => start(join('server', 'build.mjs'), [], {}).finished;

test('row 94: of two that begin at once after an upgrade one builds, and the other waits', {
  timeout: 600_000,
}, async () => {
  rmSync(join('.build', 'pages'), { force: true });
  writeFileSync(join('.build', 'building'), '999999999');
  const ended = await Promise.all([build(), build()]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  expect(ended.map(({ out }) => out).toSorted()).toEqual([
    'The pages are built.\n',
    'The pages were built from these sources already.\n',
  ]);
  expect(readFileSync(join('.next', 'BUILD_ID'), 'utf8')).not.toBe('');
  expect(existsSync(join('.build', 'building'))).toBe(false);
});
