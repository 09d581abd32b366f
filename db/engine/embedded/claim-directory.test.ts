import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder';
import { claimDirectory } from './claim-directory';

test('a new directory is made for its owner alone', () => {
  const dir = join(temporaryFolder(), 'deep', 'data');
  claimDirectory(dir)();
  expect(statSync(dir).mode & 0o777).toBe(0o700);
});

test('a second owner is refused at once with one sentence, until the first lets go', () => {
  const dir = temporaryFolder();
  const release = claimDirectory(dir);
  const asked = performance.now();
  const sentence = `The data directory ${dir} is in use by another Passage process: stop that one, or set DATA_DIR to another directory.`;
  expect(() => claimDirectory(dir)).toThrow(expect.objectContaining({ code: 'in-use', message: sentence }));
  expect(performance.now() - asked).toBeLessThan(1000);
  release();
  claimDirectory(dir)();
});

test('a directory with files of somebody else is left as it was', () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, 'thesis.txt'), 'chapter one');
  expect(() => claimDirectory(dir)).toThrow(
    expect.objectContaining({
      code: 'foreign-directory',
      message: expect.stringMatching(/files that are not Passage's \(thesis\.txt\): set DATA_DIR [^\n]*\.$/),
    }),
  );
  expect(readdirSync(dir)).toEqual(['thesis.txt']);
});

test.each(['data', 'data/deeper'])('a path through a file (%s) cannot be used', (path) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'data'), 'a file');
  expect(() => claimDirectory(join(folder, path))).toThrow(
    expect.objectContaining({
      code: 'foreign-directory',
      message: expect.stringContaining('cannot be used'),
    }),
  );
});

test('a lock file that cannot be opened is said, not taken for a free directory', () => {
  const dir = temporaryFolder();
  mkdirSync(join(dir, 'owner.lock'));
  expect(() => claimDirectory(dir)).toThrow(expect.objectContaining({ code: 'foreign-directory' }));
});
