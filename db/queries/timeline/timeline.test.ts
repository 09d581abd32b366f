import { beforeAll, describe, expect, it } from 'vitest';
import { type Filter, filterOf } from '@/lib/legislation/filter';
import type { StoredCity } from '../../cities/find-city';
import { loadRecord } from '../../record/load';
import { actions, nextEvents } from '../../schema';
import { isShown, readKnownItems } from '../../testing/brute-force';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { ALL_VOTES } from '../../testing/whole-lists';
import { countFacets } from '../explorer/explore';
import { listVotes } from '../votes/votes';
import { countMonths, listTimeline } from './timeline';
import { listTimelineLines, timelineFacets } from './timeline-lines';
import { listUpcoming } from './upcoming';

describeOnEachEngine('the timeline', (ctx) => {
  let city: StoredCity;

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });

  async function whole(filter: Filter) {
    const first = await listTimeline(ctx.db, city, filter);
    const data = [...first.data];
    for (let { next } = first; next; ) {
      const page = await listTimeline(ctx.db, city, { ...filter, cursor: next });
      data.push(...page.data);
      next = page.next;
    }
    expect(data).toHaveLength(first.total);
    return data;
  }

  it('gives a page its lines as the entries stand, with the same neighbours', async () => {
    const filter = filterOf({ kind: ['bill'], limit: 23 });
    const { data, ...page } = await listTimeline(ctx.db, city, filter);
    const { data: lines, ...same } = await listTimelineLines(ctx.db, city, filter);
    expect(same).toEqual(page);
    expect(lines).toEqual(
      data.map(({ action, item }) => ({
        action: expect.objectContaining({
          on: action.on,
          text: action.text,
          body: action.body,
          rollCall: action.rollCall && { yes: action.rollCall.yes, no: action.rollCall.no },
        }),
        item: expect.objectContaining({ url: item.url, number: item.number }),
      })),
    );
    expect(await timelineFacets(ctx.db, city, filter)).toEqual(await countFacets(ctx.db, city, filter));
  });

  it.each<Partial<Filter>>([
    {},
    { sponsor: ['paul-lopez'] },
    { kind: ['bill'], outcome: ['enacted'] },
    { topic: ['immigration'], from: '2017-07-01', to: '2017-08-31' },
    { year: [2018], routine: 'hide' },
  ])('holds every action of the items under %o, newest first, undated last', async (parts) => {
    const filter = filterOf({ ...parts, limit: 23 });
    const entries = await whole(filter);
    const known = await readKnownItems(ctx.db);
    const itemIds = new Set(
      known
        .filter((item) => isShown(item, { ...filter, from: null, to: null }, new Set()))
        .map(({ id }) => id),
    );
    const wanted = (await ctx.db.select().from(actions)).filter(
      ({ itemId, on }) =>
        itemIds.has(itemId) &&
        (filter.from === null || (on !== null && on >= filter.from)) &&
        (filter.to === null || (on !== null && on <= filter.to)),
    );
    expect(entries).toHaveLength(wanted.length);
    const days = entries.map(({ action }) => action.on);
    expect(days.toSorted()).toEqual(wanted.map(({ on }) => on).toSorted());
    const dated = days.filter((on) => on !== null);
    expect(days.slice(0, dated.length)).toEqual(dated.toSorted().toReversed());
  });

  it('counts whole months as it counts other days, from the rows', async () => {
    const acted = await ctx.db.select({ on: actions.on }).from(actions);
    for (const days of [
      { from: null, to: '2017-08-31' },
      { from: '2017-08-01', to: null },
      { from: '2017-08-01', to: '2017-09-30' },
      { from: '2017-08-02', to: '2017-09-30' },
    ]) {
      const meant = acted.filter(({ on }) => on && on >= (days.from ?? on) && on <= (days.to ?? on));
      expect((await listTimeline(ctx.db, city, filterOf(days))).total).toBe(meant.length);
      expect(meant.length).toBeGreaterThan(5);
    }
  });

  it('counts each month as it lists it', async () => {
    const filter = filterOf({ topic: ['immigration'], limit: 100 });
    const months = await countMonths(ctx.db, city, filter);
    const listed = (await whole(filter)).flatMap(({ action }) => action.on?.slice(0, 7) ?? []);
    expect(months.map(({ month }) => month)).toEqual([...new Set(listed)].toSorted());
    for (const { month, count } of months) expect(listed.filter((one) => one === month)).toHaveLength(count);
  });

  it('tells the days of 17-0940 in order', async () => {
    const entries = await whole(filterOf({ q: 'CB 17-0940', sponsor: ['robin-kniech'] }));
    const own = entries.filter(({ item }) => item.slug === '17-0940').map(({ action }) => action);
    expect(own.map(({ on }) => on).toReversed()).toEqual([
      '2017-04-28',
      '2017-08-15',
      '2017-08-16',
      '2017-08-21',
      '2017-08-28',
      '2017-08-28',
      '2017-08-31',
    ]);
  });

  describe('ahead and aside', () => {
    it('announces what lies ahead of a day, soonest first', async () => {
      const stored = await ctx.db.select().from(nextEvents);
      const all = await listUpcoming(ctx.db, city, filterOf({}), '2000-01-01');
      expect(all).toHaveLength(stored.length);
      expect(all.map(({ on }) => on)).toEqual(stored.map(({ on }) => on).toSorted());
      const day = all[1]?.on ?? '';
      const later = await listUpcoming(ctx.db, city, filterOf({}), day);
      expect(later).toEqual(all.filter(({ on }) => on >= day));
      expect(all.every(({ item, sources }) => item.url.startsWith('/denver/') && sources.length > 0)).toBe(
        true,
      );
    });

    it('lists the roll calls of the same items', async () => {
      const { data, total } = await listVotes(ctx.db, city, {
        ...ALL_VOTES,
        items: filterOf({ sponsor: ['robin-kniech'] }),
        limit: 100,
      });
      const entries = await whole(filterOf({ sponsor: ['robin-kniech'] }));
      expect(total).toBe(entries.filter(({ action }) => action.rollCall !== null).length);
      expect(data.map(({ rollCall }) => rollCall.id)).toContain('17-0940-2017-08-28');
    });
  });
});
