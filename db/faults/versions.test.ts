import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Row 1. The first versions in which every hole known in November 2026 is closed. */
const floor = { next: '16.4.5', react: '19.3.1', 'react-dom': '19.3.1', sharp: '0.35.5' };

const { packages }: { packages: Record<string, { version?: string }> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);

const isAtLeast = (version: string, least: string) => {
  const [ours, theirs] = [version, least].map((text) => text.split('.').map(Number));
  const differing = theirs?.findIndex((part, index) => part !== ours?.[index]) ?? -1;
  return differing < 0 || (ours?.[differing] ?? 0) > (theirs?.[differing] ?? 0);
};

test.each(Object.entries(floor))('row 1: %s is at least %s wherever it is installed', (name, least) => {
  const found = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
  const old = found.filter(([, { version }]) => !version || !isAtLeast(version, least));
  console.log(
    `row 1: ${name} ${found.map(([, { version }]) => version).join(', ') || 'not installed'}, floor ${least}`,
  );
  expect(old).toEqual([]);
});

test('the comparison knows older from newer', () => {
  expect(['16.4.4', '15.9.9', '16.4.5', '16.10.0'].map((version) => isAtLeast(version, '16.4.5'))).toEqual([
    false,
    false,
    true,
    true,
  ]);
});
