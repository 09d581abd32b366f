import type { MeetingStanding } from './standing';

export type Notice = 'met' | 'late' | 'unknown';

const DAY = 86_400_000;

/**
 * Whether an agenda was public 24 hours before its meeting. `met`: the source last published it, or we saw it, a day
 * before. `late`: we knew the meeting a day before, and a whole reading begun since then still found no agenda. Else
 * `unknown`: a source prints only its last publication, an earlier version may have stood, and while nothing was read
 * the agenda may have come in time.
 */
export function noticeOf({
  agendaPublishedAt,
  agendaSeenAt,
  lastReadWithoutAt,
  firstSeenAt,
  startsAt,
}: Pick<
  MeetingStanding,
  'agendaPublishedAt' | 'agendaSeenAt' | 'lastReadWithoutAt' | 'firstSeenAt' | 'startsAt'
>): Notice {
  if (startsAt === null) return 'unknown';
  const dayBefore = Date.parse(startsAt) - DAY;
  const isBefore = (instant: string | null) => instant !== null && Date.parse(instant) <= dayBefore;
  if (isBefore(agendaPublishedAt) || isBefore(agendaSeenAt)) return 'met';
  const wasRead = lastReadWithoutAt !== null && Date.parse(lastReadWithoutAt) >= dayBefore;
  return agendaSeenAt !== null && isBefore(firstSeenAt) && wasRead ? 'late' : 'unknown';
}
