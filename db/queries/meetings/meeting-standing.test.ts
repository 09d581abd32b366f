import { expect, it } from 'vitest';
import { noticeOf } from '@/lib/meetings/notice';
import { saveMeetings } from '../../ledger/save-facts';
import { syncRuns } from '../../schema';
import { exampleCity } from '../../testing/cities/example-city';
import { exampleMeeting } from '../../testing/cities/example-facts';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { meetingStanding } from './meeting-standing';

type Outcome = 'done' | 'failed' | 'interrupted' | 'running';
type Run = [outcome: Outcome, startedAt: string, finishedAt: string | null];

const bare = { items: [], agendaPublishedAt: null, heldOn: '2026-02-10' };
const AGENDA_CAME = '2026-02-10T20:00:00.000Z';
const before: Run = ['done', '2026-02-09T23:50:00.000Z', '2026-02-10T00:10:00.000Z'];

/** The meeting starts at 00:30Z on the 11th, and its agenda came four and a half hours earlier. */
const CASES: [name: string, runs: Run[], lastRead: string | null, notice: string][] = [
  ['no run at all', [], null, 'unknown'],
  ['the last whole reading begun before the day', [before], before[1], 'unknown'],
  [
    'a reading of that day, finished before',
    [before, ['done', '2026-02-10T19:00:00.000Z', '2026-02-10T19:10:00.000Z']],
    '2026-02-10T19:00:00.000Z',
    'late',
  ],
  [
    'readings that failed, were cut off, or still run',
    [
      ['failed', '2026-02-10T17:00:00.000Z', '2026-02-10T17:10:00.000Z'],
      ['interrupted', '2026-02-10T18:00:00.000Z', '2026-02-10T18:10:00.000Z'],
      ['running', '2026-02-10T19:55:00.000Z', null],
    ],
    null,
    'unknown',
  ],
  [
    'only the reading that brought it',
    [['done', '2026-02-10T19:55:00.000Z', '2026-02-10T20:05:00.000Z']],
    null,
    'unknown',
  ],
];

describeOnEachEngine('what is known of the notice of a meeting', (ctx) => {
  it.each(CASES.map((one, at) => [...one, at] as const))('%s', async (_, runs, lastRead, notice, at) => {
    const slug = `notice-${at}`;
    const ledger = await exampleCity(ctx.db, slug);
    await saveMeetings(ledger, [exampleMeeting(bare)]);
    for (const [outcome, startedAt, finishedAt] of runs) {
      await ctx.db.insert(syncRuns).values({
        cityId: ledger.cityId,
        mode: 'incremental',
        outcome,
        startedAt: new Date(startedAt),
        heartbeatAt: new Date(startedAt),
        finishedAt: finishedAt === null ? null : new Date(finishedAt),
      });
    }
    const later = { ...ledger, now: new Date(AGENDA_CAME) };
    await saveMeetings(later, [exampleMeeting({ ...bare, items: exampleMeeting().items })]);
    const city = await requireCity(ctx.db, slug);
    const standing = await meetingStanding(ctx.db, city, '2026-02-10-city-council');
    expect(standing).toMatchObject({
      startsAt: '2026-02-11T00:30:00.000Z',
      firstSeenAt: '2026-02-01T12:00:00.000Z',
      agendaSeenAt: AGENDA_CAME,
      lastReadWithoutAt: lastRead,
    });
    expect(standing && noticeOf(standing)).toBe(notice);
  });
});
