import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, test, vi } from 'vitest';
import { readBackup } from '../backup/read-backup';
import { writeBackup } from '../backup/write-backup';
import { loadRecord } from '../record/load';
import { writeSmallRecord } from '../testing/cities/small-record';
import { describeOnEachEngine } from '../testing/engines';
import { everyWrite } from '../testing/every-write';
import { faultPoints, WAYS } from '../testing/fault-points';
import { temporaryFolder } from '../testing/temporary-folder';

const disk = vi.hoisted(() => ({ meet: (_what: string): { isLast: boolean } => ({ isLast: false }) }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const createWriteStream = (...args: Parameters<typeof real.createWriteStream>) => {
    disk.meet('create');
    const file = real.createWriteStream(...args).on('error', () => undefined);
    return new Writable({
      write: (chunk, _encoding, done) => {
        try {
          disk.meet('chunk');
          file.write(chunk, done);
        } catch (error) {
          done(error as Error);
        }
      },
      final: (done) => void file.end(done),
      destroy: (error, done) => void file.destroy().once('close', () => done(error)),
    });
  };
  return { ...real, createWriteStream };
});

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const open = async (...args: Parameters<typeof real.open>) => {
    disk.meet('sync');
    return real.open(...args);
  };
  const rename = async (...args: Parameters<typeof real.rename>) => {
    const { isLast } = disk.meet('rename');
    await real.rename(...args);
    if (isLast) throw new Error('The process died after renaming.');
  };
  const rm = async (...args: Parameters<typeof real.rm>) => {
    disk.meet('remove');
    return real.rm(...args);
  };
  return { ...real, open, rename, rm };
});

async function rowsIn(file: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const part of readBackup(file)) if (part.is === 'row') lines.push(part.line);
  return lines;
}

describeOnEachEngine('row 3: a backup cut off at every statement and write', (ctx) => {
  test.each(WAYS)(
    'leaves the older file or a whole new one: %s',
    async (way) => {
      const place = temporaryFolder();
      const file = join(place, 'passage.backup');
      await ctx.reset();
      await loadRecord(ctx.db, writeSmallRecord(join(place, 'old'), true));
      await writeBackup(ctx.db, file);
      const older = readFileSync(file);
      await loadRecord(ctx.db, writeSmallRecord(join(place, 'new')));
      const uncut = join(place, 'uncut.backup');
      await writeBackup(ctx.db, uncut);
      const wanted = await rowsIn(uncut);
      const points = faultPoints(/^(create|chunk|sync|rename|remove|commit|declare)\b/);
      disk.meet = points.meet;
      let replaced = 0;
      const cut = await everyWrite(points, way, {
        prepare: async () => writeFileSync(file, older),
        run: () => writeBackup(ctx.db, file),
        verify: async (at) => {
          if (readFileSync(file).equals(older)) return;
          replaced += 1;
          expect([at, ...(await rowsIn(file))]).toEqual([at, ...wanted]);
        },
      });
      console.log(
        `row 3 ${ctx.engine}: backup, ${way}: cut off at ${cut} statements and writes of a file, the older file stood ${cut + 1 - replaced} times`,
      );
      expect(cut).toBeGreaterThan(30);
      expect(replaced).toBeGreaterThan(0);
      await writeBackup(ctx.db, file);
      expect(await rowsIn(file)).toEqual(wanted);
    },
    300_000,
  );
});
