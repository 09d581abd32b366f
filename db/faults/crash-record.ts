import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import { stateHash } from '../queries/city/state-hash';
import { loadRecord } from '../record/load';
import { syncRuns } from '../schema';
import { requireCity } from '../testing/cities/require-city';
import { writeSmallRecord } from '../testing/cities/small-record';
import type { EngineContext } from '../testing/engines';
import { everyWrite } from '../testing/every-write';
import { faultPoints, type Way } from '../testing/fault-points';
import { checkInvariants } from '../testing/invariants';
import { temporaryFolder } from '../testing/temporary-folder';
import { wholeState } from '../testing/whole-state';

export const recordScenarios = [
  { name: 'a first load', isNewer: false },
  { name: 'a newer record', isNewer: true },
];

/** As crashSync, of a load of the embedded record. */
export async function crashRecord(
  ctx: EngineContext,
  { isNewer }: (typeof recordScenarios)[number],
  way: Way,
  step: number,
): Promise<number> {
  const place = temporaryFolder();
  const old = writeSmallRecord(join(place, 'old'));
  const wanted = isNewer ? writeSmallRecord(join(place, 'new'), true) : old;
  const points = faultPoints();
  const prepare = async () => {
    await ctx.reset();
    if (isNewer) await loadRecord(ctx.db, old);
  };
  const hash = async () => stateHash(ctx.db, (await requireCity(ctx.db)).id);
  await prepare();
  await loadRecord(ctx.db, wanted);
  const whole = { state: await wholeState(ctx.db), hash: await hash() };
  const verify = async (at: number) => {
    expect([at, await checkInvariants(ctx.db)]).toEqual([at, []]);
    await loadRecord(ctx.db, wanted);
    expect([at, await checkInvariants(ctx.db)]).toEqual([at, []]);
    expect([at, await ctx.db.$count(syncRuns, eq(syncRuns.outcome, 'running'))]).toEqual([at, 0]);
    expect(await hash()).toBe(whole.hash);
    expect([at, ...(await wholeState(ctx.db))]).toEqual([at, ...whole.state]);
  };
  return everyWrite(points, way, { prepare, run: () => loadRecord(ctx.db, wanted), verify }, step);
}
