import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Db, rows } from '../client';
import { loadRecord } from '../record/load';
import { describeOnEachEngine } from '../testing/engines';
import { hasReplay, type Replay, startReplay } from '../testing/replay';
import { addReplayCity, syncDone } from '../testing/replay-city';

/** What a list page asks at least: one page of a city by last action, with its count. */
async function read(db: Db): Promise<number> {
  const begun = performance.now();
  const found = await rows(
    db,
    sql`select i.key, i.title, i.last_action_on, count(*) over () as n from items i
      join cities c on c.id = i.city_id where c.slug = 'denver' and i.gone_since is null
      order by i.last_action_on desc nulls last, i.id desc limit 25`,
  );
  expect(found).toHaveLength(25);
  return performance.now() - begun;
}

const p95 = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;

describe.skipIf(!hasReplay())('reads while New York is loaded', () => {
  describeOnEachEngine('beside it', (ctx) => {
    let replay: Replay;
    beforeAll(async () => {
      replay = await startReplay({ corpus: 'nyc-2024', at: '2026-06-01' });
      await loadRecord(ctx.db);
    });
    afterAll(() => replay?.stop());

    it('stay quick: 500 ms embedded, and all are answered', async () => {
      const usual: number[] = [];
      for (let nth = 0; nth < 100; nth += 1) usual.push(await read(ctx.db));
      const city = await addReplayCity(ctx, replay);
      let isLoading = true;
      const load = syncDone(ctx, city).finally(() => {
        isLoading = false;
      });
      const busy: number[] = [];
      while (isLoading) {
        busy.push(await read(ctx.db));
        await new Promise((done) => setImmediate(done));
      }
      await load;
      console.info(
        `${ctx.engine}: p95 ${p95(usual).toFixed(1)} ms alone, ${p95(busy).toFixed(1)} ms beside a load, ${busy.length} reads`,
      );
      expect(p95(busy)).toBeLessThan(500);
    });
  });
});
