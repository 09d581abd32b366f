import { chmodSync, chownSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder';
import { claimDirectory } from './claim-directory';

test('a new directory is made for its owner alone', () => {
  const dir = join(temporaryFolder(), 'deep', 'data');
  claimDirectory(dir)();
  expect(statSync(dir).mode & 0o777).toBe(0o700);
});

test.each([0o755, 0o777, 0o750, 0o711])(
  'one made beforehand with mode %o is shut, with what is in it',
  (mode) => {
    const [dir, aside] = [temporaryFolder(), join(temporaryFolder(), 'aside')];
    mkdirSync(join(dir, 'pg', 'base'), { recursive: true });
    const files = [join(dir, 'pg', 'PG_VERSION'), join(dir, 'pg', 'base', '1'), aside];
    for (const file of files) writeFileSync(file, '');
    for (const path of [dir, join(dir, 'pg'), join(dir, 'pg', 'base'), ...files])
      chmodSync(path, mode & 0o777);
    symlinkSync(aside, join(dir, 'pg', 'link'));
    claimDirectory(dir)();
    const modes = (paths: string[]) => paths.map((path) => statSync(path).mode & 0o077);
    expect(modes([dir, join(dir, 'pg'), join(dir, 'pg', 'base'), ...files.slice(0, 2)])).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(statSync(aside).mode & 0o777).toBe(mode);
  },
);

test.runIf(process.getuid?.() === 0)('one of another user that this one cannot shut is refused', () => {
  const dir = temporaryFolder();
  chownSync(dir, 65_534, 65_534);
  chmodSync(dir, 0o777);
  process.seteuid?.(1);
  onTestFinished(() => void process.seteuid?.(0));
  expect(() => claimDirectory(dir)).toThrow(
    expect.objectContaining({
      code: 'foreign-directory',
      message: expect.stringMatching(/is open to other users of this machine[^\n]*\.$/),
    }),
  );
  expect(readdirSync(dir)).toEqual([]);
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
