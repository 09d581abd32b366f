import { expect, it } from 'vitest';
import { noticeOf } from './notice';

const startsAt = '2026-08-13T17:30:00Z';
const told = {
  agendaPublishedAt: null,
  agendaSeenAt: null,
  lastReadWithoutAt: null,
  firstSeenAt: '2026-08-14T00:00:00Z',
  startsAt,
};
const lateSeen = { agendaSeenAt: '2026-08-13T10:00:00Z', firstSeenAt: '2026-08-01T00:00:00Z' };

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
    { ...lateSeen, lastReadWithoutAt: '2026-08-13T09:45:00Z' },
    'late',
  ],
  [
    'read without one from the day before on',
    { ...lateSeen, lastReadWithoutAt: '2026-08-12T17:30:00Z' },
    'late',
  ],
  ['last read a moment before', { ...lateSeen, lastReadWithoutAt: '2026-08-12T17:29:59Z' }, 'unknown'],
  ['never read through before the agenda was seen', lateSeen, 'unknown'],
  [
    'read again, but the meeting itself seen late',
    { ...lateSeen, firstSeenAt: '2026-08-13T00:00:00Z', lastReadWithoutAt: '2026-08-13T09:45:00Z' },
    'unknown',
  ],
  ['known for days, and still none', { firstSeenAt: '2026-08-01T00:00:00Z' }, 'unknown'],
  ['both seen only afterwards', { agendaSeenAt: '2026-08-14T00:00:00Z' }, 'unknown'],
  ['no hour', { agendaPublishedAt: '2026-08-01T00:00:00Z', startsAt: null }, 'unknown'],
] as const)('%s: %s', (_, more, notice) => expect(noticeOf({ ...told, ...more })).toBe(notice));
