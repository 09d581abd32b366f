import { and, eq, isNull, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { findFreshness } from '../queries/city/freshness';
import { stateHash } from '../queries/city/state-hash';
import { changes, items, sponsorships, syncIssues, syncRuns, votes } from '../schema';
import { requireCity } from '../testing/cities/require-city';
import { withTinyCity } from '../testing/cities/tiny-city';
import { describeOnEachEngine, type EngineContext } from '../testing/engines';
import { matter } from '../testing/sources/tiny-source';
import { runSync } from './run';

describeOnEachEngine('a sync', (ctx) => {
  const tiny = withTinyCity(ctx, 12);
  const run = (options = {}) => runSync(ctx.db, tiny.city, { backoffMs: 1, ...options });
  const hash = () => stateHash(ctx.db, tiny.city.id);

  it('reads everything first, then what changed, and writes nothing where nothing did', async () => {
    expect(await run()).toMatchObject({
      mode: 'full',
      outcome: 'done',
      error: null,
      seen: 13,
      removedMarked: 0,
    });
    expect(await liveCount(ctx, items)).toBe(12);
    expect(await liveCount(ctx, votes)).toBe(24);
    const again = await run();
    expect(again).toMatchObject({ mode: 'incremental', outcome: 'done', written: 0, changes: 0 });
    expect(again.requests).toBeLessThanOrEqual(60);
  });

  it('sees a row that changed without its stamp, and a new one', async () => {
    await run();
    Object.assign(tiny.source.matters[3]?.row ?? {}, { MatterStatusName: 'Adopted' });
    tiny.source.matters.push(matter(13));
    expect(await run()).toMatchObject({ mode: 'incremental', outcome: 'done' });
    const [item] = await ctx.db.select().from(items).where(eq(items.key, '4'));
    expect(item?.sourceStatus).toBe('Adopted');
    expect(await liveCount(ctx, items)).toBe(13);
  });

  it('sees in the end what changes without any sign: the sponsors of an open item', async () => {
    await run();
    tiny.source.matters[0]?.sponsors.pop();
    await run();
    await run();
    expect(await gone(ctx, sponsorships)).toBe(1);
    const [told] = await ctx.db.select().from(changes).where(eq(changes.subject, 'sponsorship'));
    expect(told).toMatchObject({ after: null, actor: 'source', actorId: tiny.city.client });
    const [ran] = await ctx.db.select().from(syncRuns);
    expect(ran).toMatchObject({ actor: 'source', actorId: tiny.city.client });
  });

  it('doubts a list that came empty, and believes it when it is empty in the next run too', async () => {
    await run();
    const [first] = tiny.source.matters;
    Object.assign(first?.row ?? {}, { MatterVersion: '1', MatterStatusName: 'Filed' });
    const kept = first?.sponsors.splice(0) ?? [];
    await run();
    expect(await gone(ctx, sponsorships)).toBe(0);
    expect(await openIssues(ctx)).toEqual([['emptied-list', '1/sponsors']]);

    first?.sponsors.push(...kept);
    await run();
    expect(await gone(ctx, sponsorships)).toBe(0);
    expect(await openIssues(ctx)).toEqual([]);

    first?.sponsors.splice(0);
    Object.assign(first?.row ?? {}, { MatterStatusName: 'Introduced' });
    await run();
    await run();
    expect(await gone(ctx, sponsorships)).toBe(2);
    expect(await openIssues(ctx)).toEqual([]);
  });

  it('marks a missing item after the second look, and takes it back when it returns', async () => {
    await run();
    const [lost] = tiny.source.matters.splice(5, 1);
    expect(await run()).toMatchObject({ outcome: 'done', removedMarked: 0 });
    expect(await openIssues(ctx)).toEqual([['missing', '6/listing']]);
    expect(await run()).toMatchObject({ outcome: 'done', removedMarked: 1 });
    expect(await gone(ctx, items)).toBe(1);
    expect(await run()).toMatchObject({ outcome: 'done', written: 0 });

    if (lost) tiny.source.matters.push(lost);
    await run();
    expect(await gone(ctx, items)).toBe(0);
  });

  it('only doubts an item that was left out of a list once', async () => {
    await run();
    const [lost] = tiny.source.matters.splice(5, 1);
    await run();
    if (lost) tiny.source.matters.push(lost);
    expect(await run()).toMatchObject({ outcome: 'done', removedMarked: 0 });
    expect(await openIssues(ctx)).toEqual([]);
  });

  it('refuses, with nothing marked, where more than a tenth is missing, in either mode', async () => {
    await run();
    const before = await hash();
    tiny.source.matters.splice(0, 4);
    for (const full of [false, true]) {
      expect(await run({ full })).toMatchObject({
        outcome: 'refused',
        removedMarked: 0,
        error: expect.stringContaining('4 of 12 items are missing'),
      });
    }
    expect(await hash()).toBe(before);
  });

  it('takes an empty city for a broken source', async () => {
    await run();
    tiny.source.matters.splice(0);
    tiny.source.events.splice(0);
    expect(await run()).toMatchObject({ removedMarked: 0 });
    expect(await run()).toMatchObject({ removedMarked: 0 });
    expect(await gone(ctx, items)).toBe(0);
  });

  it('marks at once what the city takes off the web', async () => {
    await run();
    Object.assign(tiny.source.matters[0]?.row ?? {}, { MatterRestrictViewViaWeb: true });
    expect(await run()).toMatchObject({ outcome: 'done', removedMarked: 1 });
    expect(await gone(ctx, items)).toBe(1);
  });

  it('keeps the votes that the source can no longer read', async () => {
    await run();
    tiny.source.before = (path) =>
      path === 'EventItems/10/Votes'
        ? {
            status: 500,
            body: { InnerException: { ExceptionMessage: "The cast to value type 'System.Int32' failed" } },
          }
        : undefined;
    Object.assign(tiny.source.matters[0]?.row ?? {}, { MatterStatusName: 'Adopted' });
    for (let nth = 0; nth < 3; nth += 1) await run();
    expect(await gone(ctx, votes)).toBe(0);
    expect(await openIssues(ctx)).toEqual([['votes-unreadable', '1/10']]);
  });

  it('goes on past an item that cannot be read, and begins with it next time', async () => {
    tiny.source.before = (path) =>
      path.startsWith('Matters/3/Hist') ? { status: 200, body: 'cut off' } : undefined;
    const first = await run();
    expect(first).toMatchObject({ outcome: 'done' });
    expect(await liveCount(ctx, items)).toBe(11);
    expect(await openIssues(ctx)).toEqual([['unread', '3/reading']]);
    tiny.source.before = () => undefined;
    await run();
    expect(await liveCount(ctx, items)).toBe(12);
    expect(await openIssues(ctx)).toEqual([]);
  }, 120_000);

  it('goes on where a full run was stopped', async () => {
    const abort = new AbortController();
    tiny.source.before = (path) => {
      if (path.startsWith('Matters/9/')) abort.abort();
      return undefined;
    };
    expect(await run({ signal: abort.signal })).toMatchObject({ mode: 'full', outcome: 'interrupted' });
    tiny.source.before = () => undefined;
    expect(await run()).toMatchObject({ mode: 'full', outcome: 'done' });
    expect(await liveCount(ctx, items)).toBe(12);
    expect(await run()).toMatchObject({ mode: 'incremental', written: 0 });
  });

  it('rehearses without leaving anything', async () => {
    await run();
    const before = await hash();
    Object.assign(tiny.source.matters[3]?.row ?? {}, { MatterStatusName: 'Adopted' });
    const runs = await ctx.db.$count(syncRuns);
    const rehearsed = await run({ isRehearsal: true });
    expect(rehearsed).toMatchObject({ outcome: 'done' });
    expect(rehearsed.changes).toBeGreaterThan(0);
    expect(await hash()).toBe(before);
    expect(await ctx.db.$count(syncRuns)).toBe(runs);
    expect((await run()).changes).toBe(rehearsed.changes);
  });

  it('fails with one sentence and keeps the last good state where the source does not answer', async () => {
    await run();
    const before = await hash();
    await tiny.source.stop();
    const failed = await run();
    expect(failed).toMatchObject({
      outcome: 'failed',
      error: expect.stringContaining('could not be reached'),
    });
    expect(await hash()).toBe(before);
  }, 60_000);

  it.each([
    ['refuses', { status: 403, body: '' }],
    ['does not understand', { status: 400, body: { Message: 'No route for http://10.0.0.5/v1/tiny' } }],
    [
      'knows no such client',
      { status: 500, body: { ExceptionMessage: 'LegistarConnectionString setting is not set up' } },
    ],
  ])('tells readers what failed and only its runner where, when the source %s', async (_what, answer) => {
    tiny.source.before = () => answer;
    const report = await run();
    const [stored] = await ctx.db.select({ error: syncRuns.error }).from(syncRuns);
    const shown = await findFreshness(ctx.db, await requireCity(ctx.db, 'tiny'));
    expect(report.error).toContain(tiny.source.baseUrl);
    expect(stored?.error).toMatch(/^(The source answered|Legistar does not know)/);
    expect(stored?.error).not.toMatch(/\/\/|127\.|10\.|LEGISTAR_|--/);
    expect(shown.failing?.error).toBe(stored?.error);
  });

  it('names the token where the source refuses, and never prints one', async () => {
    tiny.source.before = () => ({ status: 403, body: '' });
    expect(await run()).toMatchObject({
      outcome: 'failed',
      requests: 1,
      error: expect.stringContaining('token'),
    });
  });
});

async function liveCount({ db }: EngineContext, table: typeof items | typeof votes | typeof sponsorships) {
  return db.$count(table, isNull(table.goneSince));
}

async function gone({ db }: EngineContext, table: typeof items | typeof votes | typeof sponsorships) {
  return db.$count(table, sql`${table.goneSince} is not null`);
}

async function openIssues({ db }: EngineContext) {
  const open = await db
    .select({ kind: syncIssues.kind, key: syncIssues.subjectKey })
    .from(syncIssues)
    .where(and(isNull(syncIssues.resolvedAt), sql`${syncIssues.kind} <> 'unclassified-action'`))
    .orderBy(syncIssues.kind, syncIssues.subjectKey);
  return open.map(({ kind, key }) => [kind, key]);
}
