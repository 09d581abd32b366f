import type { Meeting } from '@/lib/legislation/meeting-types';

/** `City Council, August 28, 2017` needs both; here the body as known. */
export function bodyWords(meeting: Pick<Meeting, 'body'>): string {
  return meeting.body?.trim() || 'Body not known';
}

/** What a meeting is labelled with: cancelled, gone from the source, draft or final agenda and minutes. */
export function meetingLabels({
  isCancelled,
  goneSince,
  agendaStatus,
  minutesStatus,
}: Pick<Meeting, 'isCancelled' | 'goneSince' | 'agendaStatus' | 'minutesStatus'>): string[] {
  return [
    isCancelled ? 'Cancelled' : null,
    goneSince ? 'No longer listed by the source' : null,
    agendaStatus ? `Agenda: ${agendaStatus}` : null,
    minutesStatus ? `Minutes: ${minutesStatus}` : null,
  ].filter((label) => label !== null);
}
