import { expect, test } from 'vitest';
import { cities, items } from '../schema';
import { describeOnEachEngine } from '../testing/engines';
import { loadIntoEmpty } from './load-into-empty';

const legistar = {
  slug: 'nyc',
  name: 'New York City',
  timeZone: 'America/New_York',
  feed: 'legistar',
} as const;

describeOnEachEngine('starting on a database', (ctx) => {
  test('an empty one gets the record once, however many start together', async () => {
    const starts =
      ctx.engine === 'embedded' ? [loadIntoEmpty(ctx)] : [loadIntoEmpty(ctx), loadIntoEmpty(ctx)];
    const written = (await Promise.all(starts)).map((start) => start.written).sort((a, b) => b - a);
    expect(written[0]).toBeGreaterThan(1000);
    expect(written.slice(1).every((count) => count === 0)).toBe(true);
    expect(await ctx.db.$count(items)).toBe(187 + 11);
  });

  test('a second start writes nothing', async () => {
    expect(await loadIntoEmpty(ctx)).toEqual({ written: 0, wasEmpty: false });
  });

  test('a loading that was interrupted is taken up, and writes nothing twice', async () => {
    await ctx.db.update(cities).set({ recordHash: null });
    expect(await loadIntoEmpty(ctx)).toEqual({ written: 0, wasEmpty: false });
    expect(await ctx.db.$count(items)).toBe(187 + 11);
  });

  test('a removed city does not come back', async () => {
    await ctx.db.update(cities).set({ removedAt: new Date(), recordHash: null });
    await loadIntoEmpty(ctx);
    const [city] = await ctx.db.select().from(cities);
    expect(city?.recordHash).toBeNull();
  });

  test('a database with other cities is left alone', async () => {
    await ctx.reset();
    await ctx.db.insert(cities).values(legistar);
    expect(await loadIntoEmpty(ctx)).toEqual({ written: 0, wasEmpty: false });
    expect(await ctx.db.$count(cities)).toBe(1);
  });
});
