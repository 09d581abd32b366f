import { beforeAll, expect, it } from 'vitest';
import { loadRecord } from '../../record/load';
import { describeOnEachEngine } from '../../testing/engines';
import { type SitemapEntry, sitemapEntries } from './sitemap';

describeOnEachEngine('the site map', (ctx) => {
  beforeAll(async () => {
    await loadRecord(ctx.db);
  });

  it('names every page of Denver’s items, people, bodies and meetings once', async () => {
    const entries: SitemapEntry[] = [];
    for await (const piece of sitemapEntries(ctx.db)) entries.push(...piece);
    expect(entries).toHaveLength(198 + 33 + 28 + 123);
    const paths = new Set(entries.map(({ path }) => path));
    expect(paths.size).toBe(entries.length);
    for (const path of ['legislation/17-0940', 'members/paul-lopez', 'meetings/2017-08-28-city-council']) {
      expect(paths).toContain(`/denver/${path}`);
    }
    const dated = entries.filter(({ path }) => /\/(legislation|meetings)\//.test(path));
    expect(dated.every(({ changedAt }) => changedAt !== null && !Number.isNaN(Date.parse(changedAt)))).toBe(
      true,
    );
  });
});
