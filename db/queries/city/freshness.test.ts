import { expect, it } from 'vitest';
import { findCity } from '../../cities/find-city';
import { syncIssues, syncRuns } from '../../schema';
import { withTinyCity } from '../../testing/cities/tiny-city';
import { describeOnEachEngine } from '../../testing/engines';
import { findFreshness } from './freshness';

const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 12, minute));

describeOnEachEngine('how fresh a city is', (ctx) => {
  const tiny = withTinyCity(ctx, 1);
  const freshness = async (now: Date) => {
    const city = await findCity(ctx.db, 'tiny');
    if (!city) throw new Error('There is no tiny city.');
    return findFreshness(ctx.db, city, now);
  };
  const run = (
    mode: 'full' | 'incremental',
    outcome: 'done' | 'failed',
    minute: number,
    error: string | null,
  ) =>
    ctx.db.insert(syncRuns).values({
      cityId: tiny.city.id,
      mode,
      outcome,
      startedAt: at(minute),
      heartbeatAt: at(minute),
      finishedAt: at(minute + 1),
      error,
    });

  it('says what fails since when, and when it last went well', async () => {
    expect(await freshness(at(0))).toMatchObject({ lastFullSuccess: null, ageMinutes: null, isStale: true });
    await run('full', 'done', 0, null);
    await run('incremental', 'done', 15, null);
    await run('incremental', 'failed', 30, 'It was away.');
    await run('incremental', 'failed', 45, 'It is still away.');
    expect(await freshness(at(60))).toMatchObject({
      lastFullSuccess: at(1).toISOString(),
      lastAttempt: at(45).toISOString(),
      asOf: at(16).toISOString(),
      ageMinutes: 44,
      isStale: false,
      failing: { since: at(30).toISOString(), error: 'It is still away.' },
    });
    expect(await freshness(at(16 + 24 * 60 + 1))).toMatchObject({ isStale: true });
  });

  it('counts open issues by kind, the commonest first, with the three newest as examples', async () => {
    const issue = (kind: string, key: number, resolvedAt: Date | null = null) => ({
      cityId: tiny.city.id,
      kind,
      subject: 'item',
      subjectKey: String(key),
      detail: `${kind} ${key}`,
      firstSeenAt: at(0),
      lastSeenAt: at(key),
      resolvedAt,
    });
    await ctx.db
      .insert(syncIssues)
      .values([
        issue('unread', 9),
        ...[1, 2, 3, 4].map((key) => issue('missing', key)),
        issue('unread', 8, at(9)),
      ]);
    expect((await freshness(at(10))).openIssues).toEqual([
      { kind: 'missing', count: 4, example: 'missing 4', examples: ['missing 4', 'missing 3', 'missing 2'] },
      { kind: 'unread', count: 1, example: 'unread 9', examples: ['unread 9'] },
    ]);
  });
});
