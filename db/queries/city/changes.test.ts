import { beforeAll, expect, it } from 'vitest';
import type { StoredCity } from '../../cities/find-city';
import { loadRecord } from '../../record/load';
import { changes } from '../../schema';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { type ChangesFilter, listChanges } from './changes';

const none: ChangesFilter = { since: null, until: null, item: null, subject: null, actor: null };

describeOnEachEngine('the ledger, narrowed', (ctx) => {
  let city: StoredCity;
  let all: (typeof changes.$inferSelect)[];
  let middle: Date;
  beforeAll(async () => {
    await loadRecord(ctx.db);
    city = await requireCity(ctx.db);
    all = await ctx.db.select().from(changes).orderBy(changes.at, changes.id);
    middle = all[Math.floor(all.length / 2)]?.at ?? new Date(0);
  });

  it.each<[string, () => Partial<ChangesFilter>, (row: (typeof all)[number]) => boolean]>([
    ['by nothing', () => ({}), () => true],
    ['by what changed', () => ({ subject: 'person' }), ({ subject }) => subject === 'person'],
    ['by who changed it', () => ({ actor: 'record' }), ({ actor }) => actor === 'record'],
    ['by both, of which there is none', () => ({ actor: 'clock', subject: 'vote' }), () => false],
    ['from an instant', () => ({ since: middle.toISOString() }), ({ at }) => at >= middle],
    ['until an instant', () => ({ until: middle.toISOString() }), ({ at }) => at < middle],
  ])('%s gives exactly those rows', async (_what, filter, isIn) => {
    const wanted = { ...none, ...filter() };
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listChanges(ctx.db, city, { ...wanted, limit: 100, cursor });
      expect(page.total).toBe(all.filter(isIn).length);
      ids.push(...page.data.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(ids).toEqual(all.filter(isIn).map(({ id }) => String(id)));
  });
});
