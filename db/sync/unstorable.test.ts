import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { bodies, meetings, people, syncIssues } from '../schema';
import { withTinyCity } from '../testing/cities/tiny-city';
import { describeOnEachEngine } from '../testing/engines';
import { runSync } from './run';
import { storeEach } from './unstorable';

describeOnEachEngine('what the database does not take', (ctx) => {
  const tiny = withTinyCity(ctx, 2);

  it('of numbers costs the field alone, whichever row it stands on, and the run is done', async () => {
    const tooLarge = 3_000_000_000;
    tiny.source.bodies = [{ BodyId: 1, BodyName: 'City Council', BodyNumberOfMembers: tooLarge }];
    for (const event of tiny.source.events)
      for (const item of event.items) item.EventItemAgendaSequence = tooLarge;
    for (const matter of tiny.source.matters)
      for (const history of matter.histories) history.MatterHistoryAgendaSequence = -tooLarge;
    expect(await runSync(ctx.db, tiny.city)).toMatchObject({ outcome: 'done', error: null });
    expect(await ctx.db.select({ count: bodies.memberCount }).from(bodies)).toEqual([{ count: null }]);
    expect(await ctx.db.$count(meetings)).toBe(1);
    const told = await ctx.db.select().from(syncIssues).where(eq(syncIssues.kind, 'field-unreadable'));
    expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set(['body', 'event-item', 'history']));
  });

  it('of dates far off makes them unknown', async () => {
    const stamp = '9999-12-31T00:00:00';
    for (const event of tiny.source.events) event.row.EventDate = stamp;
    for (const matter of tiny.source.matters) matter.row.MatterIntroDate = stamp;
    expect(await runSync(ctx.db, tiny.city)).toMatchObject({ outcome: 'done' });
    expect(await ctx.db.select({ on: meetings.heldOn }).from(meetings)).toEqual([{ on: null }]);
  });

  it('is stored one by one, so that one costs nothing but itself', async () => {
    const stored: string[] = [];
    const refusing = Object.assign(new Error('too long'), { code: '54000' });
    const issues = await storeEach('person', [{ key: '1' }, { key: '2' }, { key: '3' }], async (some) => {
      if (some.some(({ key }) => key === '2')) throw refusing;
      stored.push(...some.map(({ key }) => key));
    });
    expect(stored).toEqual(['1', '3']);
    expect(issues.map(({ kind, subjectKey }) => [kind, subjectKey])).toEqual([['unstorable', '2/person']]);
    const away = Object.assign(new Error('gone'), { code: '57P01' });
    await expect(storeEach('person', [{ key: '1' }], () => Promise.reject(away))).rejects.toThrow('gone');
    expect(await ctx.db.$count(people)).toBe(0);
  });
});
