import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Facets } from '@/lib/views/facets';
import type { StoredCity } from '../../cities/find-city';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { anyFilter } from '../../testing/explorer/any-filter';
import { facetsBySql, listBySql } from '../../testing/explorer/by-sql';
import { countFacets, explore } from './explore';

describeOnEachEngine('the index in memory', (ctx) => {
  let city: StoredCity;

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });

  it('counts as the database counts', async () => {
    const sorted = (facets: Facets) =>
      Object.values(facets).map((list) => list.toSorted((a, b) => (a.value < b.value ? -1 : 1)));
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const [kept, counted] = [
          await countFacets(ctx.db, city, filter),
          await facetsBySql(ctx.db, city, filter),
        ];
        expect(Object.keys(kept).toSorted()).toEqual(Object.keys(counted).toSorted());
        for (const key of Object.keys(counted) as (keyof Facets)[])
          expect([key, sorted({ [key]: kept[key] } as Facets)]).toEqual([
            key,
            sorted({ [key]: counted[key] } as Facets),
          ]);
      }),
      { numRuns: 300 },
    );
  }, 300_000);

  it('sorts as the database sorts', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const { data } = await explore(ctx.db, city, filter);
        expect(data.map(({ slug }) => slug)).toEqual(await listBySql(ctx.db, city, filter));
      }),
      { numRuns: 300 },
    );
  }, 300_000);
});
