import { join } from 'node:path';
import { expect } from 'vitest';
import { restoreBackup } from '../backup/restore-backup';
import { writeBackup } from '../backup/write-backup';
import { loadRecord } from '../record/load';
import { writeSmallRecord } from '../testing/cities/small-record';
import type { EngineContext } from '../testing/engines';
import { everyWrite } from '../testing/every-write';
import { faultPoints, type Way } from '../testing/fault-points';
import { checkInvariants } from '../testing/invariants';
import { schemaOf } from '../testing/schema-of';
import { temporaryFolder } from '../testing/temporary-folder';
import { wholeState } from '../testing/whole-state';

/**
 * Cuts a restore over a filled database off at every `step`-th write: what was there is there, indexes and all, or
 * the backup is, whole; after every tenth cut the next restore brings the backup (between two, all is as it was).
 */
export async function crashRestore(ctx: EngineContext, way: Way, step: number): Promise<number> {
  const place = temporaryFolder();
  const points = faultPoints();
  const backups: { file: string; state: string[] }[] = [];
  for (const isNewer of [true, false]) {
    await ctx.reset();
    await loadRecord(ctx.db, writeSmallRecord(join(place, `record-${isNewer}`), isNewer));
    const file = join(place, `${isNewer}.backup`);
    await writeBackup(ctx.db, file);
    backups.push({ file, state: await wholeState(ctx.db) });
  }
  const schema = await schemaOf(ctx.db);
  let [wanted, present] = backups;
  if (!wanted || !present) throw new Error('The backups were not made.');
  const restore = () => restoreBackup(ctx.db, wanted?.file ?? '', { replace: true });
  return everyWrite(
    points,
    way,
    {
      prepare: async () => undefined,
      run: restore,
      verify: async (at) => {
        const left = await wholeState(ctx.db);
        const isThere = left.join() === wanted?.state.join();
        if (!isThere) expect([at, ...left]).toEqual([at, ...(present?.state ?? [])]);
        expect([at, await schemaOf(ctx.db)]).toEqual([at, schema]);
        if (!isThere && at % 10 !== 1) return;
        await restore();
        expect([at, ...(await wholeState(ctx.db))]).toEqual([at, ...(wanted?.state ?? [])]);
        expect(await checkInvariants(ctx.db)).toEqual([]);
        [wanted, present] = [present, wanted];
      },
    },
    step,
  );
}
