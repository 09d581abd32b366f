import { and, eq, isNull, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { findCity } from '../cities/find-city';
import { findFreshness } from '../queries/city/freshness';
import { stateHash } from '../queries/city/state-hash';
import { changes, items, relations, syncIssues } from '../schema';
import { withTinyCity } from '../testing/cities/tiny-city';
import { describeOnEachEngine } from '../testing/engines';
import { runSync } from './run';

describeOnEachEngine('lists that many cities leave empty', (ctx) => {
  const tiny = withTinyCity(ctx, 12);
  const run = (options = {}) => runSync(ctx.db, tiny.city, { backoffMs: 1, ...options });
  const asked = () =>
    tiny.source.asked.filter((path) => /\/(Relations|Indexes|CodeSections)$/.test(path)).length;
  const index = (name: string) => ({ MatterIndexId: 1, MatterIndexName: name });
  const topicsOf = async (key: string) =>
    (await ctx.db.select({ topics: items.topics }).from(items).where(eq(items.key, key)))[0]?.topics;
  const told = () => ctx.db.$count(changes, eq(changes.field, 'topics'));
  const known = async () => {
    const city = await findCity(ctx.db, 'tiny');
    return city && (await findFreshness(ctx.db, city)).sideLists;
  };

  it('are asked of a sample, then of one item a run, and freshness says so', async () => {
    expect(await known()).toEqual([]);
    await run();
    expect(asked()).toBe(36);
    expect(await known()).toEqual([
      { list: 'relations', isRead: false, asked: 12 },
      { list: 'topics', isRead: false, asked: 12 },
      { list: 'codeSections', isRead: false, asked: 12 },
    ]);
    const again = await run();
    expect(again).toMatchObject({ mode: 'incremental', written: 0, changes: 0 });
    expect(again.requests).toBeLessThanOrEqual(60);
    expect(asked()).toBe(39);
  });

  it('are read with every item where the city uses them', async () => {
    const [first, second] = tiny.source.matters;
    Object.assign(first ?? {}, { indexes: [index('Housing')] });
    Object.assign(second ?? {}, {
      relations: [{ MatterRelationId: 1, MatterRelationMatterId: 1 }],
      codeSections: [{ MatterCodeSectionId: 1, MatterCodeSectionNumber: 'Sec. 1' }],
    });
    await run();
    expect(asked()).toBe(1 + 2 + 2 + 36);
    expect(await topicsOf('1')).toEqual(['Housing']);
    const ties = await ctx.db.select().from(relations).where(isNull(relations.goneSince));
    expect(ties.map(({ kind, targetKey }) => [kind, targetKey])).toEqual([['related', '1']]);
    expect((await known())?.map(({ isRead }) => isRead)).toEqual([true, true, true]);
    const hash = await stateHash(ctx.db, tiny.city.id);
    expect(await run({ full: true })).toMatchObject({ outcome: 'done', written: 0, changes: 0 });
    expect(await stateHash(ctx.db, tiny.city.id)).toBe(hash);
  });

  it('make the next run a full one where the city begins to use them', async () => {
    await run();
    for (const matter of tiny.source.matters) matter.indexes = [index('Housing')];
    expect(await run()).toMatchObject({ mode: 'incremental', outcome: 'done' });
    expect(await run()).toMatchObject({ mode: 'full', outcome: 'done' });
    expect(await ctx.db.$count(items, sql`${items.topics} = array['Housing']`)).toBe(12);
    expect(await told()).toBe(12);
    expect(await run()).toMatchObject({ mode: 'incremental', written: 0, changes: 0 });
  });

  it('are doubted where they come empty, and believed when empty again', async () => {
    const [first] = tiny.source.matters;
    Object.assign(first ?? {}, { indexes: [index('Housing')] });
    await run();
    Object.assign(first ?? {}, { indexes: [] });
    await run({ full: true });
    expect(await topicsOf('1')).toEqual(['Housing']);
    const open = and(eq(syncIssues.kind, 'emptied-list'), isNull(syncIssues.resolvedAt));
    expect(await ctx.db.$count(syncIssues, open)).toBe(1);
    await run();
    expect(await topicsOf('1')).toEqual([]);
    expect(await ctx.db.$count(syncIssues, open)).toBe(0);
    expect(await told()).toBe(1);
  });

  it.each([404, 410])(
    'stand while the source answers %i for them, until it says that they are empty',
    async (status) => {
      const [first] = tiny.source.matters;
      Object.assign(first ?? {}, {
        relations: [{ MatterRelationId: 1, MatterRelationMatterId: 2 }],
        indexes: [index('Housing')],
        codeSections: [{ MatterCodeSectionId: 1, MatterCodeSectionNumber: 'Sec. 1' }],
      });
      const stored = async () => {
        const [item] = await ctx.db.select().from(items).where(eq(items.key, '1'));
        const ties = await ctx.db.$count(relations, isNull(relations.goneSince));
        return { topics: item?.topics, codeSections: item?.codeSections, ties };
      };
      await run();
      const before = await stored();
      expect(before).toEqual({ topics: ['Housing'], codeSections: ['Sec. 1'], ties: 1 });
      tiny.source.before = (path) =>
        /^Matters\/1\/(Relations|Indexes|CodeSections)$/.test(path) ? { status, body: '' } : undefined;
      for (let time = 0; time < 3; time += 1) {
        expect(await run({ full: true })).toMatchObject({ outcome: 'done', changes: 0, issues: 0 });
        expect(await stored()).toEqual(before);
      }
      tiny.source.before = () => undefined;
      Object.assign(first ?? {}, { relations: [], indexes: [], codeSections: [] });
      await run({ full: true });
      expect(await stored()).toEqual(before);
      await run();
      expect(await stored()).toEqual({ topics: [], codeSections: [], ties: 0 });
    },
  );

  it('are given up after one failure where the source cannot answer, within the budget of a run', async () => {
    tiny.source.before = (path) =>
      path.endsWith('/Relations') ? { status: 500, body: 'It broke.' } : undefined;
    await run();
    expect(tiny.source.asked.filter((path) => path.endsWith('/Relations'))).toHaveLength(6);
    const again = await run();
    expect(again).toMatchObject({ mode: 'incremental', outcome: 'done', written: 0 });
    expect(again.requests).toBeLessThanOrEqual(60);
  });

  it('keep nothing back where the source has no such address or cannot answer', async () => {
    tiny.source.before = (path) => {
      if (path.endsWith('/Relations')) return { status: 404, body: '' };
      return path.endsWith('/Indexes') ? { status: 403, body: '' } : undefined;
    };
    expect(await run()).toMatchObject({ outcome: 'done', seen: 13 });
    expect(await known()).toEqual([
      { list: 'relations', isRead: false, asked: 12 },
      { list: 'topics', isRead: false, asked: 0 },
      { list: 'codeSections', isRead: false, asked: 12 },
    ]);
  });
});
