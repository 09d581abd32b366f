import type { CalendarEvent } from '@/lib/feeds/calendar';
import { slugOf } from '@/lib/legislation/slug';
import { absenceOf } from '@/lib/meetings/state';
import { counted } from '@/lib/words/english';
import type { Confidence } from '@/lib/words/vocabulary';
import type { StoredCity } from '../../cities/find-city';

/** A meeting as a calendar reads it. */
export type MeetingRow = {
  id: number;
  day: string;
  key: string;
  slug: string;
  body: string | null;
  time: string | null;
  location: string | null;
  is_cancelled: boolean;
  is_gone: boolean;
  agenda_status: string | null;
  minutes_status: string | null;
  confidence: Confidence;
  first_seen_at: string;
  changed_at: string;
  listed: number;
};

/** An announced event of an item as a calendar reads it. */
export type AnnouncedRow = {
  id: number;
  day: string;
  key: string;
  slug: string;
  number: string | null;
  title: string;
  what: string;
  body: string | null;
  is_gone: boolean;
  first_seen_at: string;
  changed_at: string;
};

/** A meeting of a row as an event; `home` is the whole address of the city. */
export function meetingEvent(city: StoredCity, home: string, row: MeetingRow): CalendarEvent {
  const changedAt = new Date(row.changed_at);
  const agenda = counted(row.listed, 'agenda item');
  const said = [
    agenda,
    row.agenda_status ? `Agenda: ${row.agenda_status}` : null,
    row.confidence === 'inferred'
      ? 'Inferred from what was done that day; no source lists the meeting.'
      : null,
  ];
  return {
    uid: `meeting-${slugOf(row.key)}@${city.slug}.passage`,
    on: row.day,
    time: row.time,
    title: row.body ?? 'Meeting',
    description: said.filter(Boolean).join('\n'),
    location: row.location,
    url: `${home}/meetings/${row.slug}`,
    calledOff: calledOff(row),
    sequence: sequenceOf(changedAt, new Date(row.first_seen_at)),
    changedAt: changedAt.toISOString(),
  };
}

const CALLED_OFF = { cancelled: 'Cancelled', deferred: 'Deferred', gone: 'No longer listed' } as const;

function calledOff({ is_cancelled, is_gone, agenda_status, minutes_status }: MeetingRow): string | null {
  const absence = absenceOf({
    isCancelled: is_cancelled,
    goneSince: is_gone ? 'gone' : null,
    agendaStatus: agenda_status,
    minutesStatus: minutes_status,
  });
  return absence && CALLED_OFF[absence];
}

/** An announced event of a row as an event; `home` is the whole address of the city. */
export function announcedEvent(city: StoredCity, home: string, row: AnnouncedRow): CalendarEvent {
  const changedAt = new Date(row.changed_at);
  return {
    uid: `event-${slugOf(row.key)}-${row.day}-${slugOf(row.what)}@${city.slug}.passage`,
    on: row.day,
    time: null,
    title: `${row.number ?? row.title}: ${row.what}`,
    description: [row.title, row.body].filter(Boolean).join('\n'),
    location: null,
    url: `${home}/legislation/${row.slug}`,
    calledOff: row.is_gone ? 'No longer announced' : null,
    sequence: sequenceOf(changedAt, new Date(row.first_seen_at)),
    changedAt: changedAt.toISOString(),
  };
}

/** Minutes from first sight to the last change: never falls, and is the same for whoever asks. */
function sequenceOf(changedAt: Date, firstSeenAt: Date): number {
  return Math.max(0, Math.ceil((changedAt.getTime() - firstSeenAt.getTime()) / 60_000));
}
