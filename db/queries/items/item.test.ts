import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { beforeAll, expect, it, vi } from 'vitest';
import { addDays } from '@/lib/dates/days';
import { filterOf } from '@/lib/legislation/filter';
import type { StoredCity } from '../../cities/find-city';
import { loadRecord } from '../../record/load';
import { actions, itemNumbers, items } from '../../schema';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { eachItem } from '../explorer/explore';
import { resolveFilter } from '../explorer/resolve-filter';
import { findItem } from './item';

describeOnEachEngine('an item', (ctx) => {
  let city: StoredCity;

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });

  const find = async (address: string) => {
    const found = await findItem(ctx.db, city, address);
    return found && ('item' in found ? found.item.slug : `-> ${found.redirectTo}`);
  };

  const foundAt = async (slug: string) => {
    const found = await findItem(ctx.db, city, slug);
    if (!found || !('item' in found)) throw new Error(`${slug} is not found at its own address`);
    return found;
  };

  it.each([
    ['17-0940', '17-0940'],
    ['eo-142', 'eo-142'],
    ['CB 17-0940', '-> 17-0940'],
    ['cb 940', '-> 17-0940'],
    ['17-940', '-> 17-0940'],
    ['CB17-0940', '-> 17-0940'],
    ['EO 142', '-> eo-142'],
    ['executive order 142', '-> eo-142'],
    ['unnumbered-2017-psepa-first-version', 'unnumbered-2017-psepa-first-version'],
    ['Unnumbered-2017-PSEPA-first-version', '-> unnumbered-2017-psepa-first-version'],
    ['99-9999', null],
    ['nothing', null],
    ['', null],
    ['\0', null],
    ['..', null],
    ["'; drop table items; --", null],
  ])('under %j is %s', async (address, slug) => expect(await find(address)).toBe(slug));

  it('goes to no item where a number names several', async () => {
    const two = await ctx.db.select().from(items).limit(2);
    const rows = two.map(({ id }) => ({ cityId: city.id, compact: 'zz7', itemId: id, number: 'ZZ 7' }));
    await ctx.db.insert(itemNumbers).values(rows.map((row) => ({ ...row, role: 'former' as const })));
    expect(await find('ZZ 7')).toBe(null);
    await ctx.db.delete(itemNumbers).where(eq(itemNumbers.compact, 'zz7'));
  });

  it('is whole for every item of the record', async () => {
    const stored = await ctx.db.select().from(actions);
    let acted = 0;
    for await (const { slug } of eachItem(ctx.db, city, filterOf({}))) {
      const found = await foundAt(slug);
      acted += found.item.actions.length;
      expect(found.item.sources.length).toBeGreaterThan(0);
      expect(found.item.actions.every((action) => action.text !== '')).toBe(true);
    }
    expect(acted).toBe(stored.length);
  });

  it('shows relations from both sides', async () => {
    const found = await findItem(ctx.db, city, 'unnumbered-2017-psepa-first-version');
    const relations = found && 'item' in found ? found.item.relations : [];
    expect(relations.filter(({ slug }) => slug === '17-0940').map(({ incoming }) => incoming)).toEqual([
      false,
      true,
    ]);
  });

  it('stays readable when the source no longer lists it', async () => {
    await ctx.db
      .update(items)
      .set({ goneSince: new Date('2026-11-01T12:00:00Z') })
      .where(eq(items.slug, '17-0940'));
    const found = await findItem(ctx.db, { ...city, version: city.version + 1 }, '17-0940');
    expect(found && 'item' in found && found.item.goneSince).toBe('2026-11-01T12:00:00.000Z');
    const { exact } = await resolveFilter(ctx.db, city, filterOf({ q: 'cb 940' }));
    expect(exact).toBe('/denver/legislation/17-0940');
    await ctx.db.update(items).set({ goneSince: null }).where(eq(items.slug, '17-0940'));
  });

  it('has on the day it was stored the status that is stored, for every item', async () => {
    const [day] = await ctx.db.select({ at: sql<string>`max(changed_at)::text` }).from(items);
    const storedOn = (day?.at ?? '').slice(0, 10);
    for await (const { slug, status } of eachItem(ctx.db, city, filterOf({}))) {
      expect((await foundAt(slug)).onDay(storedOn).status).toEqual(status);
    }
  });

  it('says its status and steps as of today, though the stored one is of yesterday', async () => {
    const [held] = await ctx.db
      .select()
      .from(items)
      .where(and(isNotNull(items.heldUntil), isNull(items.outcome)))
      .orderBy(desc(items.heldUntil))
      .limit(1);
    if (!held?.heldUntil) throw new Error('The record has no item that is postponed');
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const said = [];
      for (const day of [held.heldUntil, addDays(held.heldUntil, 1)]) {
        vi.setSystemTime(`${day}T20:00:00Z`);
        const { item, steps, onDay } = await foundAt(held.slug);
        expect({ on: day, status: item.status, steps }).toEqual(onDay(day));
        said.push(item.status.sentence);
      }
      expect(said[0]).toContain('postponed until');
      expect(said[1]).toContain('it was to return on');
    } finally {
      vi.useRealTimers();
    }
  });
});

describeOnEachEngine('a filter that a city resolves', (ctx) => {
  let city: StoredCity;

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });

  it.each([
    ['cb 940', '/denver/legislation/17-0940'],
    ['EO 142', '/denver/legislation/eo-142'],
    ['17-09', null],
    ['immigration', null],
    ['housing 2018', null],
  ])('takes %s straight to %s', async (q, address) => {
    expect((await resolveFilter(ctx.db, city, filterOf({ q }))).exact).toBe(address);
  });

  it('names its people and committees and leaves out what the city does not know', async () => {
    const filter = filterOf({
      sponsor: ['paul-lopez', 'nobody'],
      committee: ['luti'],
      topic: ['housing', 'cheese'],
    });
    const { filter: known, names, problems } = await resolveFilter(ctx.db, city, filter);
    expect(known).toEqual(filterOf({ sponsor: ['paul-lopez'], committee: ['luti'], topic: ['housing'] }));
    expect(names.sponsor).toEqual({ 'paul-lopez': 'Paul López' });
    expect(names.committee).toEqual({ luti: 'Land Use, Transportation & Infrastructure Committee' });
    expect(problems.map(({ field }) => field)).toEqual(['sponsor', 'topic']);
  });

  it('says so when a search holds only common words', async () => {
    const { filter, problems } = await resolveFilter(ctx.db, city, filterOf({ q: 'the' }));
    expect(filter).toEqual(filterOf({}));
    expect(problems).toEqual([{ field: 'q', message: expect.stringContaining('common words') }]);
  });
});
