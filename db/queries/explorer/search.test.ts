import { beforeAll, expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import type { StoredCity } from '../../cities/find-city';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { explore } from './explore';

describeOnEachEngine('a search', (ctx) => {
  let city: StoredCity;

  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
  });

  const search = (q: string) => explore(ctx.db, city, filterOf({ q, limit: 100 }));
  const found = async (q: string) => (await search(q)).data.map((item) => item.slug).toSorted();

  it('takes phrases, alternatives and exclusions', async () => {
    const [housing, budget, either] = [
      await found('housing'),
      await found('budget'),
      await found('housing OR budget'),
    ];
    expect(either).toEqual([...new Set([...housing, ...budget])].toSorted());
    const without = await found('housing -budget');
    expect(without).toEqual(housing.filter((slug) => !budget.includes(slug)));
    expect(without.length).toBeLessThan(housing.length + 1);
    const both = await found('city council');
    const phrase = await found('"city council"');
    expect(phrase.length).toBeGreaterThan(0);
    expect(both).toEqual(expect.arrayContaining(phrase));
    expect(phrase.length).toBeLessThan(both.length);
  });

  it('puts titles before texts, and the number before all', async () => {
    const { data } = await search('immigration');
    const inTitle = data.map(({ title, shortTitle }) => /immigra/i.test(`${title} ${shortTitle}`));
    expect(inTitle[0]).toBe(true);
    expect((await search('17-0940')).data[0]?.slug).toBe('17-0940');
  });

  it('shows what it hit, marked, and only then', async () => {
    const { data } = await search('immigration');
    const extracts = data.flatMap(({ extract }) => (extract ? [extract] : []));
    expect(extracts.length).toBeGreaterThan(0);
    const hits = extracts.flat().filter(({ isHit }) => isHit);
    expect(hits.every(({ text }) => /^immigra/i.test(text))).toBe(true);
    expect((await explore(ctx.db, city, filterOf({}))).data.every(({ extract }) => extract === null)).toBe(
      true,
    );
  });

  it('keeps hostile text as text in an extract', async () => {
    const body = `<img src=x onerror=alert(1)> \u0002quokka\u0003 & quokka`;
    await ctx.db.execute(
      `update item_search set body = '${body}', document = to_tsvector('passage', 'quokka')
       where item_id = (select id from items where slug = '17-0940')`,
    );
    const { data } = await search('quokka');
    expect(data[0]?.extract).toEqual([
      { text: expect.stringContaining('onerror=alert(1)>'), isHit: false },
      { text: 'quokka', isHit: true },
      { text: ' & ', isHit: false },
      { text: 'quokka', isHit: true },
    ]);
  });

  it.each<[string, string | null]>([
    ['imigration', 'immigration'],
    ['executve order', 'executive order'],
    ['xqzv', null],
    ['housing', null],
  ])('suggests for %s', async (q, suggestion) => {
    expect((await search(q)).suggestion).toBe(suggestion);
  });

  it.each(["' & | ! <->", '"unbalanced', 'or or or', '-', `${'a OR '.repeat(59)}a`, '((((', ':*'])(
    'answers %j',
    async (q) => {
      await expect(search(q)).resolves.toMatchObject({ total: expect.any(Number) });
    },
  );
});
