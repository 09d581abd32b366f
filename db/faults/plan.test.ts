import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

const page = readFileSync('db/faults/README.md', 'utf8');
const tests = ['app', 'db', 'lib', 'server', 'e2e'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(test|spec)\.ts$/.test(path))
    .map((path) => `${room}/${path}`),
);
const named = [...page.matchAll(/`([\w/[\]][\w./[\]-]+\.(?:test|spec)\.ts)`/g)].map(([, name = '']) => name);

it('names tests that there are', () => {
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !tests.some((path) => path === name || path.endsWith(`/${name}`)))).toEqual(
    [],
  );
});

it('tells of every test that lies in its folder', () => {
  const own = tests.filter((path) => path.startsWith('db/faults/') && !path.endsWith('/plan.test.ts'));
  const stems = own.map((path) => basename(path).replace(/(\.slow)?\.test\.ts$/, ''));
  expect(stems.filter((stem) => !page.includes(stem))).toEqual([]);
});
