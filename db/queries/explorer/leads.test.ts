import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Filter, filterOf } from '@/lib/legislation/filter';
import type { SponsorRole } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';
import { saveItems } from '../../ledger/save-items';
import { loadRecord } from '../../record/load';
import { exampleCity } from '../../testing/cities/example-city';
import { exampleItem, examplePeople } from '../../testing/cities/example-facts';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { facetsBySql, listBySql } from '../../testing/explorer/by-sql';
import { countFacets, explore } from './explore';

const [ADA = '', BEN = ''] = examplePeople.map(({ key }) => key);

/** Who carries each item, by number; somebody without a key is an agency. */
const CARRIED: Record<string, [key: string | null, role: SponsorRole][]> = {
  '26-0001': [
    [ADA, 'sponsor'],
    [BEN, 'co-sponsor'],
  ],
  '26-0002': [
    [ADA, 'co-sponsor'],
    [BEN, 'co-sponsor'],
  ],
  '26-0003': [
    [null, 'sponsor'],
    [BEN, 'co-sponsor'],
  ],
  '26-0004': [
    [null, 'requester'],
    [BEN, 'co-sponsor'],
  ],
  '26-0005': [
    [ADA, 'sponsor'],
    [BEN, 'co-sponsor'],
  ],
  '26-0006': [
    [BEN, 'sponsor'],
    [BEN, 'co-sponsor'],
  ],
  '26-0007': [[ADA, 'requester']],
};

describeOnEachEngine('who leads an item', (ctx) => {
  describe('of an invented city', () => {
    let city: StoredCity;
    let ada = '';
    let ben = '';

    beforeAll(async () => {
      const ledger = await exampleCity(ctx.db);
      await saveItems(
        ledger,
        Object.entries(CARRIED).map(([number, sponsors]) =>
          exampleItem({
            ...{ key: number, number },
            sponsors: sponsors.map(([personKey, role], position) => ({
              ...{ personKey, bodyKey: null, name: personKey ?? 'Agency', role, position, sourceKeys: [] },
            })),
          }),
        ),
      );
      await ctx.db.execute(sql`update sponsorships set gone_since = now() where role = 'sponsor'
        and item_id = (select id from items where number = '26-0005' and city_id = ${ledger.cityId})`);
      city = await requireCity(ctx.db, 'example');
      const { sponsor } = await countFacets(ctx.db, city, filterOf({}));
      const slugOf = (key: string) => {
        const name = examplePeople.find((person) => person.key === key)?.name;
        return sponsor.find(({ label }) => label === name)?.value ?? '';
      };
      [ada, ben] = [slugOf(ADA), slugOf(BEN)];
    });

    it.each<[string, () => Partial<Filter>, string[]]>([
      ['a sponsor', () => ({ sponsor: [ada], role: ['sponsor'] }), ['1', '2']],
      [
        'joint co-sponsors, agencies apart',
        () => ({ sponsor: [ben], role: ['sponsor'] }),
        ['2', '4', '5', '6'],
      ],
      [
        'co-sponsors as recorded',
        () => ({ sponsor: [ben], role: ['co-sponsor'] }),
        ['1', '2', '3', '4', '5', '6'],
      ],
      ['any role', () => ({ sponsor: [ada] }), ['1', '2', '7']],
      ['a requester, who leads nothing', () => ({ sponsor: [ada], role: ['requester'] }), ['7']],
      ['two roles', () => ({ sponsor: [ada], role: ['sponsor', 'requester'] }), ['1', '2', '7']],
      ['anybody at all', () => ({ role: ['sponsor'] }), ['1', '2', '3', '4', '5', '6']],
    ])('shows %s, in memory and in the database', async (_, parts, expected) => {
      const filter = filterOf({ ...parts(), sort: 'number' });
      const { data, total } = await explore(ctx.db, city, filter);
      expect(data.map(({ number }) => number)).toEqual(expected.map((last) => `26-000${last}`));
      expect(total).toBe(expected.length);
      expect(await listBySql(ctx.db, city, filter)).toEqual(data.map(({ slug }) => slug));
    });

    it('counts beside each person what they lead, whatever role is asked for', async () => {
      const bySlug = (facets: { value: string; count: number; leads: number }[]) =>
        Object.fromEntries(facets.map(({ value, count, leads }) => [value, [count, leads]]));
      for (const [role, expected] of [
        [[], { [ada]: [3, 2], [ben]: [6, 4] }],
        [['sponsor'], { [ada]: [2, 2], [ben]: [4, 4] }],
        [['co-sponsor'], { [ada]: [1, 1], [ben]: [6, 3] }],
      ] satisfies [SponsorRole[], Record<string, number[]>][]) {
        const filter = filterOf({ role });
        expect(bySlug((await countFacets(ctx.db, city, filter)).sponsor)).toEqual(expected);
        expect(bySlug((await facetsBySql(ctx.db, city, filter)).sponsor)).toEqual(expected);
      }
    });
  });

  it('shows 17-0940, which names co-sponsors alone, to whoever asks what either sponsors', async () => {
    await loadRecord(ctx.db);
    const denver = await requireCity(ctx.db);
    for (const slug of ['paul-lopez', 'robin-kniech']) {
      const { data } = await explore(ctx.db, denver, filterOf({ sponsor: [slug], role: ['sponsor'] }));
      const act = data.find(({ number }) => number === '17-0940');
      expect(act?.sponsors.map(({ role }) => role)).toEqual(['co-sponsor', 'co-sponsor']);
    }
  });
});
