import type { MeetingStanding } from './standing';

export type Notice = 'met' | 'late' | 'unknown';

const DAY = 86_400_000;

/**
 * Whether an agenda was public 24 hours before its meeting. `met`: the source last published it, or we saw it, a day
 * before. `late`: we knew the meeting a day before without an agenda, which came later. Else `unknown`: a source
 * prints only its last publication, and an earlier version may have stood.
 */
export function noticeOf({
  agendaPublishedAt,
  agendaSeenAt,
  firstSeenAt,
  startsAt,
}: Pick<MeetingStanding, 'agendaPublishedAt' | 'agendaSeenAt' | 'firstSeenAt' | 'startsAt'>): Notice {
  if (startsAt === null) return 'unknown';
  const dayBefore = Date.parse(startsAt) - DAY;
  const isBefore = (instant: string | null) => instant !== null && Date.parse(instant) <= dayBefore;
  if (isBefore(agendaPublishedAt) || isBefore(agendaSeenAt)) return 'met';
  return agendaSeenAt !== null && isBefore(firstSeenAt) ? 'late' : 'unknown';
}
