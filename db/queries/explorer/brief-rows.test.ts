import { beforeAll, expect, it } from 'vitest';
import { type Filter, filterOf } from '@/lib/legislation/filter';
import type { ListedItem } from '@/lib/views/items';
import type { StoredCity } from '../../cities/find-city';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { briefRows } from './brief-rows';
import { explore } from './explore';
import { listedItems } from './items-by-id';

describeOnEachEngine('the rows of a list', (ctx) => {
  let city: StoredCity;

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });

  it.each<[string, Partial<Filter>]>([
    ['everything', {}],
    ['by relevance', { q: 'police' }],
    ['an order that the database knows', { sort: 'number' }],
    ['a search in that order', { q: 'housing', sort: 'introduced' }],
    ['nothing', { q: 'zzzz' }],
    ['a slip of spelling', { q: 'imigration' }],
  ])('are those of the items: %s', async (_, parts) => {
    const filter = filterOf({ ...parts, limit: 20 });
    const wanted = await explore(ctx.db, city, filter, listedItems(2));
    const rows = await explore(ctx.db, city, filter, briefRows(2));
    expect({ ...rows, data: [] }).toEqual({ ...wanted, data: [] });
    expect(rows.data).toEqual(wanted.data.map(rowIn));
    const next = rows.next && filterOf({ ...parts, limit: 20, cursor: rows.next });
    const slugs = next && (await explore(ctx.db, city, next, briefRows(2))).data.map(({ slug }) => slug);
    const items = next && (await explore(ctx.db, city, next)).data.map(({ slug }) => slug);
    expect(slugs).toEqual(items);
  });

  /** What of an item its row must say alike. */
  function rowIn(item: ListedItem) {
    const { title, shortTitle, status, committee: _, sourceKind: __, ...same } = item;
    const { stage, outcome, route, activity, inferred } = status;
    return {
      ...same,
      title: title.slice(0, 400),
      shortTitle: shortTitle?.slice(0, 400) ?? null,
      status: { stage, outcome, route, activity, inferred },
    };
  }
});
