import { expect, it, onTestFinished } from 'vitest';
import { syncRuns } from '../schema';
import { addTinyCity, withTinyCity } from '../testing/cities/tiny-city';
import { describeOnEachEngine } from '../testing/engines';
import { startTinySource } from '../testing/sources/tiny-source';
import { syncDueCities } from './schedule';

describeOnEachEngine('the schedule', (ctx) => {
  const tiny = withTinyCity(ctx, 3);
  const inMinutes = (minutes: number) => ({
    everyMinutes: 15,
    signal: new AbortController().signal,
    jitterMs: 0,
    now: () => new Date(Date.now() + minutes * 60_000),
  });

  it('syncs a new city at once, then when its time has come', async () => {
    await syncDueCities(ctx.db, inMinutes(0));
    await syncDueCities(ctx.db, inMinutes(14));
    expect(await modes()).toEqual(['full']);
    await syncDueCities(ctx.db, inMinutes(16));
    expect(await modes()).toEqual(['full', 'incremental']);
  });

  it('lets one of four servers in at a time', async () => {
    await Promise.all([0, 0, 0, 0].map((minutes) => syncDueCities(ctx.db, inMinutes(minutes))));
    expect(await modes()).toEqual(['full']);
  });

  it('takes up at once what a killed runner left', async () => {
    const heartbeatAt = new Date(Date.now() - 120_000);
    const left = {
      cityId: tiny.city.id,
      mode: 'full',
      outcome: 'running',
      startedAt: heartbeatAt,
      heartbeatAt,
    } as const;
    await ctx.db.insert(syncRuns).values(left);
    await syncDueCities(ctx.db, inMinutes(0));
    expect(await outcomes()).toEqual(['interrupted', 'done']);
  });

  it.each([
    ['done', 4 * 365 * 24 * 60],
    ['failed', 2],
    ['running', 4 * 365 * 24 * 60],
  ] as const)(
    'waits for no start of a clock that was ahead (%s, by %i minutes)',
    async (outcome, minutes) => {
      const startedAt = new Date(Date.now() + minutes * 60_000);
      const ahead = {
        cityId: tiny.city.id,
        mode: 'full',
        outcome,
        startedAt,
        heartbeatAt: startedAt,
      } as const;
      await ctx.db.insert(syncRuns).values(ahead);
      await syncDueCities(ctx.db, inMinutes(0));
      expect((await outcomes()).at(-1)).toBe('done');
      await syncDueCities(ctx.db, inMinutes(1));
      expect(await outcomes()).toHaveLength(2);
    },
  );

  it('gives the clocks of two machines a minute', async () => {
    const startedAt = new Date(Date.now() + 50_000);
    const other = {
      cityId: tiny.city.id,
      mode: 'full',
      outcome: 'done',
      startedAt,
      heartbeatAt: startedAt,
    } as const;
    await ctx.db.insert(syncRuns).values(other);
    await syncDueCities(ctx.db, inMinutes(0));
    expect(await outcomes()).toEqual(['done']);
  });

  it('puts a source without end aside for the next city, and goes on with it in its next turn', async () => {
    const other = await startTinySource(1);
    onTestFinished(() => other.stop());
    await addTinyCity(ctx.db, other, 'other');
    tiny.source.before = (path, query) => {
      if (path !== 'Persons') return undefined;
      const after = Number(/gt (\d+)/.exec(query.get('$filter') ?? '')?.[1]);
      return { status: 200, body: [{ PersonId: after + 1, PersonFullName: `Nobody ${after}` }] };
    };
    await syncDueCities(ctx.db, { ...inMinutes(0), turnMs: 500 });
    expect(await outcomes()).toEqual(['interrupted', 'done']);
    tiny.source.before = () => undefined;
    await syncDueCities(ctx.db, { ...inMinutes(1), turnMs: 60_000 });
    expect(await outcomes()).toEqual(['interrupted', 'done', 'done']);
  });

  it('does nothing at nought minutes', async () => {
    await syncDueCities(ctx.db, { ...inMinutes(0), everyMinutes: 0 });
    expect(tiny.source.asked).toEqual([]);
  });

  const modes = async () =>
    (await ctx.db.select().from(syncRuns).orderBy(syncRuns.id)).map(({ mode }) => mode);
  const outcomes = async () =>
    (await ctx.db.select().from(syncRuns).orderBy(syncRuns.id)).map(({ outcome }) => outcome);
});
