import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect } from 'vitest';
import { stateHash } from '../queries/city/state-hash';
import { syncRuns } from '../schema';
import { type RunReport, runSync } from '../sync/run';
import { addTinyCity } from '../testing/cities/tiny-city';
import type { EngineContext } from '../testing/engines';
import { everyWrite, orphanLeases } from '../testing/every-write';
import { type FaultPoints, faultPoints, type Way } from '../testing/fault-points';
import { checkInvariants } from '../testing/invariants';
import { matter, startTinySource, type TinySource } from '../testing/sources/tiny-source';
import { wholeState } from '../testing/whole-state';

const bills = 3;

/** A source that starts as it is, and what its city does to it before the run that is cut off. */
type Scenario = { name: string; edit: ((source: TinySource) => void) | null };

export const scenarios: Scenario[] = [
  { name: 'a first load', edit: null },
  { name: 'a sync of changes', edit: changeAll },
];

/** A new bill, a lost sponsor, another status, a vote that turned and a renamed council. */
function changeAll(source: TinySource) {
  const [first, second, third] = source.matters;
  Object.assign(first?.row ?? {}, { MatterStatusName: 'Adopted' });
  Object.assign(second?.row ?? {}, { MatterTitle: 'Another title' });
  Object.assign(second?.votes[20]?.[1] ?? {}, { VoteValueName: 'No', VoteResult: 0 });
  Object.assign(third?.row ?? {}, { MatterStatusName: 'Filed' });
  third?.sponsors.pop();
  source.matters.push(matter(bills + 1));
  Object.assign(source.bodies[0] ?? {}, { BodyName: 'The Council' });
}

/**
 * Cuts a sync off at each `step`-th write of it: whatever is left holds, and the next run brings all a reader can
 * see, the ledger and the figures to what an uncut run gives. Gives how many times it was cut off.
 */
export function crashSync(ctx: EngineContext) {
  let source: TinySource;
  beforeAll(async () => {
    source = await startTinySource(bills);
  });
  afterAll(() => source?.stop());

  const begin = async ({ edit }: Scenario, unedited: Pick<TinySource, 'matters' | 'bodies'>) => {
    await ctx.reset();
    Object.assign(source, structuredClone(unedited));
    const city = await addTinyCity(ctx.db, source);
    if (edit) {
      expect(await runSync(ctx.db, city)).toMatchObject({ outcome: 'done' });
      edit(source);
    }
    return city;
  };

  return async (scenario: Scenario, way: Way, step: number): Promise<number> => {
    const unedited = structuredClone({ matters: source.matters, bodies: source.bodies });
    const points: FaultPoints = faultPoints();
    let city = await begin(scenario, unedited);
    expect(await runSync(ctx.db, city)).toMatchObject({ outcome: 'done' });
    const whole = { state: await wholeState(ctx.db), hash: await stateHash(ctx.db, city.id) };
    const cut = await everyWrite(
      points,
      way,
      {
        prepare: async () => {
          city = await begin(scenario, unedited);
        },
        run: () => runSync(ctx.db, city),
        verify: async (at) => {
          await orphanLeases(ctx.db);
          expect([at, await checkInvariants(ctx.db)]).toEqual([at, []]);
          const next: RunReport = await runSync(ctx.db, city);
          expect(next).toMatchObject({ outcome: 'done' });
          expect([at, await checkInvariants(ctx.db)]).toEqual([at, []]);
          expect([at, await ctx.db.$count(syncRuns, eq(syncRuns.outcome, 'running'))]).toEqual([at, 0]);
          expect(await stateHash(ctx.db, city.id)).toBe(whole.hash);
          expect([at, ...(await wholeState(ctx.db))]).toEqual([at, ...whole.state]);
        },
      },
      step,
    );
    Object.assign(source, unedited);
    return cut;
  };
}
