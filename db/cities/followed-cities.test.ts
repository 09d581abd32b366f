import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { items, syncRuns } from '../schema';
import { runSync } from '../sync/run';
import { addTinyCity, withTinyCity } from '../testing/cities/tiny-city';
import { describeOnEachEngine } from '../testing/engines';
import { startTinySource } from '../testing/sources/tiny-source';
import { addCity, type NewCity, removeCity } from './followed-cities';

describeOnEachEngine('a slug that was taken off', (ctx) => {
  const tiny = withTinyCity(ctx, 3);
  const given = (): NewCity => {
    const { slug, name, timeZone, process, allowPrivate, baseUrl } = tiny.city;
    return {
      slug,
      name,
      timeZone,
      process,
      allowPrivate,
      client: 'tiny',
      url: baseUrl,
      rate: 0,
      concurrency: 4,
    };
  };

  it.each([
    ['another client', { client: 'other' }],
    ['another address', { url: 'http://127.0.0.1:9/v1/tiny' }],
    ['both', { client: 'other', url: 'http://127.0.0.1:9/v1/other' }],
    ["Legistar's own address", { url: null }],
  ])('keeps what was read from its source to itself, given %s', async (_what, change) => {
    await runSync(ctx.db, tiny.city);
    await removeCity(ctx.db, 'tiny');
    const refused = addCity(ctx.db, { ...given(), ...change });
    await expect(refused).rejects.toMatchObject({
      code: 'bad-argument',
      message: expect.stringMatching(
        /^The slug tiny keeps the record of Tiny, [^\n]+ another slug, [^\n]+\.$/,
      ),
    });
    const elsewhere = await addCity(ctx.db, { ...given(), ...change, slug: 'other-tiny' });
    expect(await ctx.db.$count(items, eq(items.cityId, elsewhere.id))).toBe(0);
    const again = await addCity(ctx.db, { ...given(), name: 'Tiny again' });
    expect(again).toMatchObject({ id: tiny.city.id, name: 'Tiny again', removedAt: null });
    console.log(`row 88 ${ctx.engine}: given ${_what}: refused, 0 bills shown under another source`);
  });

  it('is free for any source as long as nothing was read under it', async () => {
    await removeCity(ctx.db, 'tiny');
    expect(await addCity(ctx.db, { ...given(), client: 'typo' })).toMatchObject({ client: 'typo' });
  });

  it('ends a run that goes on, which writes nothing more, also where it is put back meanwhile', async () => {
    let away: Promise<number> | undefined;
    const takeOffAndPutBack = async () => {
      await removeCity(ctx.db, 'tiny');
      await addCity(ctx.db, given());
      return ctx.db.$count(items);
    };
    tiny.source.before = () => {
      away ??= takeOffAndPutBack();
      return undefined;
    };
    const { outcome, error } = await runSync(ctx.db, tiny.city);
    expect({ outcome, error }).toMatchObject({
      outcome: 'refused',
      error: expect.stringContaining('removed'),
    });
    expect(await ctx.db.$count(items)).toBe(await away);
    tiny.source.before = () => undefined;
    expect(await runSync(ctx.db, tiny.city)).toMatchObject({ outcome: 'done' });
    console.log(`row 88 ${ctx.engine}: removed while it was read: 0 bills written afterwards`);
  });

  it('is not read by a run that knew of it before', async () => {
    await removeCity(ctx.db, 'tiny');
    await expect(runSync(ctx.db, tiny.city)).rejects.toMatchObject({ code: 'refused' });
    const other = await startTinySource(2);
    await addTinyCity(ctx.db, other);
    await expect(runSync(ctx.db, tiny.city)).rejects.toMatchObject({ code: 'refused' });
    await other.stop();
    expect(await ctx.db.$count(syncRuns)).toBe(0);
  });
});
