import { expect, it } from 'vitest';
import { findCity } from '../../cities/find-city';
import { loadRecord } from '../../record/load';
import { describeOnEachEngine } from '../../testing/engines';
import { statusReview } from './status-review';

describeOnEachEngine('statuses open to doubt', (ctx) => {
  it('lists where Denver’s printed word and ours part, and what is inferred', async () => {
    await loadRecord(ctx.db);
    const city = await findCity(ctx.db, 'denver');
    if (!city) throw new Error('Denver is not there');
    const review = await statusReview(ctx.db, city);
    expect(review.wordings).toEqual([]);
    expect(review.differing.rows).toHaveLength(review.differing.total);
    expect(review.differing.rows.every((row) => row.sourceStatus !== null)).toBe(true);
    expect(review.inferred.total).toBe(review.inferred.byRule.reduce((all, { count }) => all + count, 0));
    expect(review.inferred.rows.map(({ number }) => number)).not.toContain('17-0940');
  });
});
