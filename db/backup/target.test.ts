import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, test } from 'vitest';
import { loadRecord } from '../record/load';
import { describeOnEachEngine } from '../testing/engines';
import { temporaryFolder } from '../testing/temporary-folder';
import { requireTarget } from './target';
import { writeBackup } from './write-backup';

test.each([
  ['in the data directory', (dir: string) => join(dir, 'data', 'a.backup')],
  ['deep in it', (dir: string) => join(dir, 'data', 'pg', 'a.backup')],
  ['in it by a link', (dir: string) => join(dir, 'linked', 'a.backup')],
  ['at a folder', (dir: string) => join(dir, 'data')],
  ['at a link to a file', (dir: string) => join(dir, 'to-file')],
  ['at a link to nothing', (dir: string) => join(dir, 'to-nothing')],
  ['at a device', () => '/dev/null'],
  ['in a folder that is not there', (dir: string) => join(dir, 'none', 'a.backup')],
])('a backup is not put %s', async (_where, fileOf) => {
  const dir = folderWithLinks();
  const before = readdirSync(dir, { recursive: true });
  const refused = requireTarget(fileOf(dir), join(dir, 'data'));
  await expect(refused).rejects.toMatchObject({
    code: 'refused',
    message: expect.stringMatching(/^[A-Z][^\n]*\.$/),
  });
  expect(readdirSync(dir, { recursive: true })).toEqual(before);
});

test.each(['new.backup', 'file', 'data.backup'])('a backup is put at %s', async (name) => {
  const dir = folderWithLinks();
  await requireTarget(join(dir, name), join(dir, 'data'));
  await requireTarget(join(dir, 'data', name), null);
});

describeOnEachEngine('a backup beside what others put there', (ctx) => {
  beforeAll(() => loadRecord(ctx.db));

  it('follows no link, keeps no file of theirs and takes nothing away', async () => {
    const dir = folderWithLinks();
    const file = join(dir, 'passage.backup');
    writeFileSync(`${file}.partial`, 'theirs', { mode: 0o666 });
    mkdirSync(`${file}.snapshot`);
    writeFileSync(join(`${file}.snapshot`, 'thesis.txt'), 'chapter one');
    symlinkSync(join(dir, 'file'), file);
    await writeBackup(ctx.db, file);
    expect(lstatSync(file).isFile()).toBe(true);
    expect(lstatSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dir, 'file'), 'utf8')).toBe('mine');
    expect(readFileSync(`${file}.partial`, 'utf8')).toBe('theirs');
    expect(readFileSync(join(`${file}.snapshot`, 'thesis.txt'), 'utf8')).toBe('chapter one');
    console.log(`row 80 ${ctx.engine}: 0 links followed, 0 files of others used or taken away`);
  });

  it('takes the place of a file that all could read, and is for its owner alone', async () => {
    const file = join(folderWithLinks(), 'file');
    chmodSync(file, 0o666);
    await writeBackup(ctx.db, file);
    expect(lstatSync(file).mode & 0o777).toBe(0o600);
  });
});

function folderWithLinks() {
  const dir = temporaryFolder();
  mkdirSync(join(dir, 'data', 'pg'), { recursive: true });
  writeFileSync(join(dir, 'file'), 'mine');
  symlinkSync(join(dir, 'data'), join(dir, 'linked'));
  symlinkSync(join(dir, 'file'), join(dir, 'to-file'));
  symlinkSync(join(dir, 'nowhere'), join(dir, 'to-nothing'));
  return dir;
}
