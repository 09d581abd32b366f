import { expect, it } from 'vitest';
import { noticeOf } from './notice';

const startsAt = '2026-08-13T17:30:00Z';
const told = { agendaPublishedAt: null, agendaSeenAt: null, firstSeenAt: '2026-08-14T00:00:00Z', startsAt };

it.each([
  ['published to the minute', { agendaPublishedAt: '2026-08-12T17:30:00Z' }, 'met'],
  ['last published later, seen by us late', { agendaPublishedAt: '2026-08-12T17:30:01Z' }, 'unknown'],
  [
    'seen by us in time',
    { agendaSeenAt: '2026-08-10T00:00:00Z', firstSeenAt: '2026-08-10T00:00:00Z' },
    'met',
  ],
  [
    'published again after we had seen it in time',
    {
      agendaPublishedAt: '2026-08-13T09:00:00Z',
      agendaSeenAt: '2026-08-11T00:00:00Z',
      firstSeenAt: '2026-08-01T00:00:00Z',
    },
    'met',
  ],
  [
    'a meeting known for days whose agenda came in the last hours',
    { agendaSeenAt: '2026-08-13T10:00:00Z', firstSeenAt: '2026-08-01T00:00:00Z' },
    'late',
  ],
  ['known for days, and still none', { firstSeenAt: '2026-08-01T00:00:00Z' }, 'unknown'],
  ['both seen only afterwards', { agendaSeenAt: '2026-08-14T00:00:00Z' }, 'unknown'],
  ['no hour', { agendaPublishedAt: '2026-08-01T00:00:00Z', startsAt: null }, 'unknown'],
] as const)('%s: %s', (_, more, notice) => expect(noticeOf({ ...told, ...more })).toBe(notice));
