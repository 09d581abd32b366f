import ical, { ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { zoneText } from './vtimezone';

/** Something on a day of the city: a meeting, an announced event, a legal last day. */
export type CalendarEvent = {
  /** Never changes for the same thing at the source, wherever and whenever the feed is read. */
  uid: string;
  on: string;
  /** Local wall time `HH:MM`; null makes it an event of the whole day. */
  time: string | null;
  title: string;
  description: string;
  location: string | null;
  /** Whole address of its page. */
  url: string;
  /** Why it is not held as listed, as a word for its title; null where nothing says so. */
  calledOff: string | null;
  /** Grows with every change that we saw, 0 at first sight. */
  sequence: number;
  changedAt: string;
};

/** For a calendar without events, whose zone nothing reads. */
const ANY_DAY = '2026-01-01';

/** The events as an iCalendar text in the city's zone, in the order given; those called off stay, marked as cancelled. */
export function calendarText(calendar: {
  name: string;
  timeZone: string;
  url: string;
  events: readonly CalendarEvent[];
}): string {
  const { timeZone } = calendar;
  const days = calendar.events.map(({ on }) => on).toSorted();
  const feed = ical({
    name: plain(calendar.name),
    prodId: { company: 'Passage', product: 'Passage', language: 'EN' },
    url: calendar.url,
    ttl: 60 * 60,
    timezone: { name: null, generator: (zone) => zoneText(zone, days[0] ?? ANY_DAY, days.at(-1) ?? ANY_DAY) },
  });
  for (const event of calendar.events) {
    feed.createEvent({
      id: event.uid,
      ...startOf(event, timeZone),
      summary: plain(event.calledOff === null ? event.title : `${event.calledOff}: ${event.title}`),
      description: plain(event.description),
      location: event.location === null ? null : plain(event.location),
      url: event.url,
      status: event.calledOff === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      sequence: event.sequence,
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
    });
  }
  return feed.toString();
}

function startOf({ on, time }: CalendarEvent, timeZone: string) {
  if (time === null) return { start: Temporal.PlainDate.from(on), allDay: true };
  return {
    start: Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(timeZone),
    timezone: timeZone,
  };
}

/** Control characters have no place in the format, whatever a source holds. */
function plain(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, ' ').trim();
}
