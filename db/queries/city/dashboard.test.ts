import { expect, it } from 'vitest';
import { loadRecord } from '../../record/load';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { explore } from '../explorer/explore';
import { readDashboard } from './dashboard';

describeOnEachEngine('the city today', (ctx) => {
  it('counts of who carries what is under way just the rows its link shows, most first', async () => {
    await loadRecord(ctx.db);
    const city = await requireCity(ctx.db);
    const { carriers } = await readDashboard(ctx.db, city, '2026-11-24');
    expect(carriers.length).toBeGreaterThan(0);
    for (const { count, filter } of carriers) {
      expect(filter.role).toEqual(['sponsor']);
      expect((await explore(ctx.db, city, filter)).total).toBe(count);
    }
    const counts = carriers.map(({ count }) => count);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });
});
