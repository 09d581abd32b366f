import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { type Filter, filterOf } from '@/lib/legislation/filter';
import type { ListedItem, Page } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import type { Db } from '../../engine/types';
import { changeFacts } from '../../ledger/change-facts';
import { loadRecord } from '../../record/load';
import { isShown, readKnownItems, readTextMatches } from '../../testing/brute-force';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { anyFilter, SEARCHES } from '../../testing/explorer/any-filter';
import { briefRows } from './brief-rows';
import { countFacets, eachItem, explore } from './explore';

/** The plan of faults asks for more; see its project in vitest.config.ts. */
const cases = Number(process.env.PROPERTY_CASES ?? 2_000);

describeOnEachEngine('a list under a filter', (ctx) => {
  let city: StoredCity;
  let known: Awaited<ReturnType<typeof readKnownItems>>;
  const matches = new Map<string, Set<number>>();

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
    known = await readKnownItems(ctx.db);
    for (const q of SEARCHES) matches.set(q, await readTextMatches(ctx.db, q));
  });

  /** What a server knows that has read nothing yet. */
  const fresh = (): Db => Object.create(ctx.db);

  /** The city once a change of the record is committed. */
  const moveOn = async () => {
    await changeFacts({ db: ctx.db, cityId: city.id }, async () => ({ written: 1 }));
    return requireCity(ctx.db);
  };

  const copyOf = async (step: number, day: string) => {
    const names = sql.raw(
      'city_id, kind, confidence, title, number_sort, is_routine, is_inferred, rule_version, first_seen_at, changed_at',
    );
    await ctx.db.execute(sql`insert into items (key, slug, last_action_on, ${names})
      select ${`copy ${step}`}, ${`copy-${step}`}, ${day}::date, ${names} from items where slug = '17-0940'`);
  };

  const expected = (filter: Filter) =>
    known.filter((item) => isShown(item, filter, matches.get(filter.q ?? '') ?? new Set()));

  it('shows exactly what a filter over all rows in memory keeps, page after page and back', async () => {
    expect([...matches].filter(([, found]) => found.size === 0)).toEqual([]);
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const wanted = expected(filter).map((item) => item.slug);
        const forth: string[] = [];
        const pages: string[][] = [];
        let page = await explore(ctx.db, city, filter);
        let steps = 0;
        for (;;) {
          expect(page.total).toBe(wanted.length);
          pages.push(page.data.map((item) => item.slug));
          forth.push(...page.data.map((item) => item.slug));
          steps += 1;
          if (page.next === null) break;
          page = await explore(ctx.db, city, { ...filter, cursor: page.next });
        }
        expect(forth).toHaveLength(wanted.length);
        expect(forth.toSorted()).toEqual(wanted.toSorted());
        for (let at = steps - 2; at >= Math.max(0, steps - 4); at -= 1) {
          expect(page.previous).not.toBeNull();
          page = await explore(ctx.db, city, { ...filter, cursor: page.previous });
          expect(page.data.map((item) => item.slug)).toEqual(pages[at]);
        }
        if (steps <= 4) expect(page.previous).toBeNull();
      }),
      { numRuns: 300 },
    );
  }, 300_000);

  it(`shows exactly the rows that a filter in memory keeps, for ${cases} filters`, async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const wanted = expected(filter).map((item) => item.slug);
        const { data, total } = await explore(ctx.db, city, { ...filter, limit: 100 });
        expect(total).toBe(wanted.length);
        expect(data).toHaveLength(Math.min(100, wanted.length));
        expect(wanted).toEqual(expect.arrayContaining(data.map((item) => item.slug)));
        expect(new Set(data.map((item) => item.slug)).size).toBe(data.length);
      }),
      { numRuns: cases },
    );
    console.log(`row 52 ${ctx.engine}: ${cases} filters, 0 unlike a filter over all rows in memory`);
  }, 900_000);

  it('gives every row once, page after page, while others are written, changed and taken away', async () => {
    const first = (await explore(ctx.db, city, filterOf({ limit: 100 }))).total;
    const seen: string[] = [];
    let cursor: string | null = null;
    for (let step = 0; ; step += 1) {
      const page: Page<ListedItem> = await explore(fresh(), await moveOn(), filterOf({ limit: 9, cursor }));
      seen.push(...page.data.map((item) => item.slug));
      if (page.next === null) break;
      cursor = page.next;
      await copyOf(step, step % 2 ? '2030-01-01' : '2000-01-01');
      if (step === 4) await ctx.db.execute(sql`update items set gone_since = now() where key like 'copy %'`);
    }
    await ctx.db.execute(sql`delete from items where key like 'copy %'`);
    const own = seen.filter((slug) => !slug.startsWith('copy-'));
    expect(own).toHaveLength(first);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('counts for each value what choosing it would show', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const facets = await countFacets(ctx.db, city, filter);
        const count = (parts: Partial<Filter>) => expected({ ...filter, ...parts }).length;
        for (const key of [
          'kind',
          'stage',
          'outcome',
          'route',
          'activity',
          'sponsor',
          'committee',
          'topic',
        ] as const) {
          const given = facets[key].map(({ value, count: number }) => [value, number]);
          const again = facets[key].map(({ value }) => [value, count({ [key]: [value] })]);
          expect(given).toEqual(again);
        }
        const years = facets.year.map(({ value, count: number }) => [Number(value), number]);
        expect(years).toEqual(years.map(([year]) => [year, count({ year: [Number(year)] })]));
        const shown = facets.kind.reduce((sum, { count: number }) => sum + number, 0);
        expect(shown).toBe(count({ kind: [] }));
      }),
      { numRuns: 60 },
    );
  }, 300_000);

  it.each<[Filter['sort'], (item: (typeof known)[number]) => string | null, 'up' | 'down']>([
    ['last-action', (item) => item.lastActionOn, 'down'],
    ['introduced', (item) => item.introducedOn, 'down'],
    ['number', (item) => item.numberSort, 'up'],
    ['longest-waiting', (item) => (item.outcome === null ? item.since : null), 'up'],
  ])('sorts by %s, unknown last', async (sort, keyOf, way) => {
    const bySlug = new Map(known.map((item) => [item.slug, item]));
    const keys: (string | null)[] = [];
    for await (const { slug } of eachItem(ctx.db, city, filterOf({ sort }))) {
      const item = bySlug.get(slug);
      keys.push(item ? keyOf(item) : 'missing');
    }
    expect(keys).toHaveLength(known.length);
    const dated = keys.filter((key) => key !== null);
    expect(keys.slice(dated.length).every((key) => key === null)).toBe(true);
    const sorted = dated.toSorted();
    expect(dated).toEqual(way === 'up' ? sorted : sorted.toReversed());
  });

  it('puts the item of a number first and finds beginnings of numbers', async () => {
    const exact = await explore(ctx.db, city, filterOf({ q: 'cb 940' }));
    expect(exact.data[0]?.slug).toBe('17-0940');
    const beginning = await explore(ctx.db, city, filterOf({ q: '17-09', limit: 100 }));
    expect(beginning.data.map((item) => item.number)).toContain('17-0940');
  });

  it('finds people’s names without their accents', async () => {
    const plain = await explore(ctx.db, city, filterOf({ q: 'lopez' }));
    const accented = await explore(ctx.db, city, filterOf({ q: 'López' }));
    expect(plain.total).toBeGreaterThan(0);
    expect(accented).toEqual(plain);
  });

  it('refuses a token of another filter', async () => {
    const { next } = await explore(ctx.db, city, filterOf({ limit: 1 }));
    await expect(explore(ctx.db, city, filterOf({ kind: ['bill'], cursor: next }))).rejects.toMatchObject({
      code: 'bad-argument',
    });
  });

  it('shows a row no longer from the moment that its source lists it no more, whatever index answers', async () => {
    const filter = filterOf({ q: 'cb 940' });
    const db = fresh();
    const shown = async (at: StoredCity) => {
      const [whole, brief] = [await explore(db, at, filter), await explore(db, at, filter, briefRows(2))];
      return [...whole.data, ...brief.data].filter(({ slug }) => slug === '17-0940').length;
    };
    expect(await shown(city)).toBe(2);
    await ctx.db.execute(`update items set gone_since = now() where slug = '17-0940'`);
    expect(await shown(await moveOn())).toBe(0);
    await ctx.db.execute(`update items set gone_since = null where slug = '17-0940'`);
  });

  it('leaves out what the source no longer lists, and never counts it', async () => {
    const all = await explore(ctx.db, city, filterOf({}));
    await ctx.db.execute(`update items set gone_since = now() where slug = '17-0940'`);
    const [db, later] = [fresh(), await moveOn()];
    const { total } = await explore(db, later, filterOf({}));
    const { data } = await explore(db, later, filterOf({ q: 'cb 940' }));
    await ctx.db.execute(`update items set gone_since = null where slug = '17-0940'`);
    expect(total).toBe(all.total - 1);
    expect(data.map((item) => item.slug)).not.toContain('17-0940');
  });
});
