import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedCity } from '../cities/find-feed';
import { rows } from '../engine/rows';
import { items } from '../schema';
import { addReplayCity, hashOf, syncDone, tell } from '../testing/cities/replay-city';
import { describeOnEachEngine } from '../testing/engines';
import { hasReplay, type Replay, startReplay } from '../testing/sources/replay';
import { runSync } from './run';

describe.skipIf(!hasReplay())('New York from a source that misbehaves', () => {
  describeOnEachEngine('the record', (ctx) => {
    let replay: Replay;
    let city: FeedCity;
    let good: string;
    beforeAll(async () => {
      replay = await startReplay({ corpus: 'nyc-2024', at: '2026-06-01' });
      city = await addReplayCity(ctx, replay);
      await tell(ctx, city, 'undisturbed', await syncDone(ctx, city));
      good = await hashOf(ctx, city);
    }, 900_000);
    afterAll(() => replay?.stop());

    const list = (from: number, many: number) =>
      rows<{ key: string }>(
        ctx.db,
        sql`select key from items where city_id = ${city.id} order by key::int offset ${from} limit ${many}`,
      );
    const keys = async (from: number, many: number) => (await list(from, many)).map(({ key }) => Number(key));
    const countItems = () => ctx.db.$count(items, eq(items.cityId, city.id));
    const goneItems = async () =>
      (
        await rows<{ key: string }>(
          ctx.db,
          sql`select key from items where city_id = ${city.id} and gone_since is not null`,
        )
      ).map(({ key }) => Number(key));

    it('loses nothing where sponsors, histories and votes come empty once', async () => {
      await replay.faults({ emptyOnce: ['/Sponsors$', '/Histories$', '/Votes$'] });
      await tell(ctx, city, 'emptied once', await syncDone(ctx, city, { full: true }));
      expect(await hashOf(ctx, city)).toBe(good);
    });

    it('marks one matter that vanished after the second look', async () => {
      const [lost = 0] = await keys(Math.floor((await countItems()) / 2), 1);
      await replay.faults({ deleteMatters: [lost] });
      expect((await syncDone(ctx, city)).removedMarked).toBe(0);
      expect((await syncDone(ctx, city)).removedMarked).toBe(1);
      expect(await goneItems()).toEqual([lost]);
      await replay.faults({});
      await syncDone(ctx, city);
      expect(await hashOf(ctx, city)).toBe(good);
    });

    it('sees rows without a stamp, rows that came between two pages, a new name and votes that cannot be read', async () => {
      const some = await keys(100, 300);
      await replay.faults({
        nullLastModified: some,
        insertWhilePaging: true,
        renameBody: { 1: 'The Council' },
        votes500: [406068, 406156],
      });
      await syncDone(ctx, city);
      const report = await syncDone(ctx, city);
      await tell(ctx, city, 'strange rows', report);
      const [named] = await rows<{ name: string }>(
        ctx.db,
        sql`select name from bodies where city_id = ${city.id} and key = '1'`,
      );
      expect(named?.name).toBe('The Council');
      const [inserted] = await rows<{ n: number }>(
        ctx.db,
        sql`select count(*)::int as n from items where city_id = ${city.id} and official_title = 'Row inserted while paging' and gone_since is null`,
      );
      expect(inserted?.n).toBe(1);
      const [lost] = await rows<{ n: number }>(
        ctx.db,
        sql`select count(*)::int as n from votes where city_id = ${city.id} and gone_since is not null`,
      );
      expect(lost?.n).toBe(0);
    });

    it('stores hostile texts as plain ones', async () => {
      const some = await keys(0, 3);
      await replay.faults({ hostileText: some });
      await syncDone(ctx, city);
      const titles = await rows<{ title: string; short: string }>(
        ctx.db,
        sql`select official_title as title, short_title as short from items
          where city_id = ${city.id} and key::int in (${sql.join(
            some.map((key) => sql`${key}`),
            sql`, `,
          )}) order by key::int`,
      );
      expect(titles[0]?.title).toBe('<script>alert(1)</script>');
      expect(titles[1]?.title).toMatch(/^An ordinance\s+beforeafter$/);
      expect(titles[1]?.short).toBe('Ordinance gnp.exe');
      expect(titles[2]?.title).toHaveLength(200_000);
      await replay.faults({});
      await syncDone(ctx, city);
      await syncDone(ctx, city);
      await syncDone(ctx, city);
      expect(await hashOf(ctx, city)).toBe(good);
    });

    it('refuses where thirty in a hundred vanish, and marks at once what is kept from the web', async () => {
      const total = await countItems();
      const many = await keys(0, Math.ceil(total * 0.3));
      await replay.faults({ deleteMatters: many });
      expect(await runSync(ctx.db, city)).toMatchObject({ outcome: 'refused', removedMarked: 0 });
      const [hidden = 0] = many;
      await replay.faults({ restrictMatters: [hidden] });
      expect((await syncDone(ctx, city)).removedMarked).toBe(1);
      expect(await goneItems()).toContain(hidden);
      await replay.faults({});
      await syncDone(ctx, city);
      expect(await hashOf(ctx, city)).toBe(good);
    });

    it('marks thirty in a hundred in the one run that accepts it, and takes them back when they are listed again', async () => {
      const before = new Set(await goneItems());
      const many = (await keys(50, Math.ceil((await countItems()) * 0.3))).filter((key) => !before.has(key));
      await replay.faults({ deleteMatters: many });
      expect(await runSync(ctx.db, city)).toMatchObject({ outcome: 'refused', written: 0 });
      const report = await syncDone(ctx, city, { acceptsRemovals: true });
      await tell(ctx, city, 'thirty in a hundred accepted', report);
      expect(report.removedMarked).toBe(many.length);
      expect(await syncDone(ctx, city)).toMatchObject({ written: 0 });
      await replay.faults({});
      for (let nth = 0; nth < 2; nth += 1) await syncDone(ctx, city);
      expect(new Set(await goneItems())).toEqual(before);
      expect(await hashOf(ctx, city)).toBe(good);
    });
  });
});
