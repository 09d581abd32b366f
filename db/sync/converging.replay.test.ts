import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedCity } from '../cities/find-feed';
import { rows } from '../engine/rows';
import { addReplayCity, everyFault, hashOf, syncDone, tell } from '../testing/cities/replay-city';
import { describeOnEachEngine } from '../testing/engines';
import { hasReplay, type Replay, startReplay } from '../testing/sources/replay';

const mattersWithChangedVotes = 28;
// Wide enough that waiting for a slow source is not what a run takes its time for.
const concurrency = 32;
const start = '2026-06-01';
// LU 0096-2026 had an action from August 14, 0:09 to 23:50: only a look on that day can see it go.
const weeks = [
  '2026-06-08',
  '2026-06-15',
  '2026-06-22',
  '2026-06-29',
  '2026-07-06',
  '2026-07-13',
  '2026-07-20',
  '2026-07-27',
  '2026-08-03',
  '2026-08-10',
  '2026-08-14T12:00:00Z',
  '2026-08-17',
  null,
];

const sources = [
  { source: 'a good source', faults: {} },
  { source: 'a source with every fault at once', faults: everyFault },
];

describe.skipIf(!hasReplay()).each(sources)(
  'twelve weeks of New York from $source, an incremental sync a week',
  ({ faults }) => {
    describeOnEachEngine('the record', (ctx) => {
      let replay: Replay;
      let city: FeedCity;
      let stepped: string;
      beforeAll(async () => {
        replay = await startReplay({ corpus: 'nyc-2024', at: start });
        await replay.faults(faults);
        city = await addReplayCity(ctx, replay, concurrency);
        await tell(ctx, city, 'loaded', await syncDone(ctx, city));
        for (const at of weeks) {
          await replay.clock(at);
          await tell(ctx, city, at ?? 'newest', await syncDone(ctx, city));
        }
        stepped = await hashOf(ctx, city);
        await replay.faults({});
      }, 1_800_000);
      afterAll(() => replay?.stop());

      it('has the ten sponsors who left, the action that stood for a day and the changed roll calls in its ledger', async () => {
        const told = await rows<{ subject: string; n: number }>(
          ctx.db,
          sql`select subject, count(*)::int as n from changes
          where city_id = ${city.id} and field is null and after is null and subject <> 'agenda item'
          group by subject order by subject`,
        );
        const [voted] = await rows<{ n: number }>(
          ctx.db,
          sql`select count(distinct item_id)::int as n from changes
          where city_id = ${city.id} and subject = 'vote' and field is not null`,
        );
        expect(told).toContainEqual({ subject: 'sponsorship', n: 10 });
        expect(told).toContainEqual({ subject: 'action', n: 1 });
        expect(voted?.n).toBe(mattersWithChangedVotes);
      });

      it('writes nothing when nothing changed, within sixty requests', async () => {
        const report = await syncDone(ctx, city);
        expect(report).toMatchObject({ mode: 'incremental', written: 0, changes: 0 });
        expect(report.requests).toBeLessThanOrEqual(60);
      });

      it('is what a full load of the newest state gives', async () => {
        await ctx.reset();
        const fresh = await addReplayCity(ctx, replay);
        const report = await syncDone(ctx, fresh);
        await tell(ctx, fresh, 'fresh load', report);
        expect(await hashOf(ctx, fresh)).toBe(stepped);
      });
    });
  },
);
