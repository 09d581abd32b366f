import ical, { ICalEvent, type ICalEventData, ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { realDay } from '../dates/real-day';
import { inTurns } from '../in-turns';
import { counted } from '../words/english';
import { foldLines } from './fold-lines';
import { isInZoneYears, zoneText } from './vtimezone';

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

/**
 * The events as an iCalendar text in the city's zone, in the order given; those called off stay, marked as cancelled.
 * One of a year that the format cannot write is left out, and the calendar says so.
 */
export async function calendarText(calendar: {
  name: string;
  timeZone: string;
  url: string;
  events: readonly CalendarEvent[];
}): Promise<string> {
  const { timeZone, name, url } = calendar;
  const events = calendar.events.filter(({ on }) => realDay(on));
  const left = calendar.events.length - events.length;
  const feed = ical({
    name: plain(name),
    description:
      left === 0 ? null : `${counted(left, 'event')} of a year that no calendar can hold: left out.`,
    prodId: { company: 'Passage', product: 'Passage', language: 'EN' },
    url,
    ttl: 60 * 60,
  });
  const head = feed.toString().slice(0, -END.length);
  const zoned = events.filter(isZoned).map(({ on }) => on);
  const zone = zoned.length > 0 ? `${await zoneText(timeZone, zoned)}\r\n` : '';
  const written = await inTurns(events, (event) =>
    foldLines(new ICalEvent(partsOf(event, timeZone), feed).toString()),
  );
  return [head, zone, ...written, END].join('');
}

const END = 'END:VCALENDAR';

function partsOf(event: CalendarEvent, timeZone: string): ICalEventData {
  return {
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
  };
}

function isZoned({ on, time }: CalendarEvent): boolean {
  return time !== null && isInZoneYears(on);
}

/** The hour on the city's own wall where no zone is told for the year. */
function startOf(event: CalendarEvent, timeZone: string) {
  const { on, time } = event;
  if (time === null) return { start: Temporal.PlainDate.from(on), allDay: true };
  const start = Temporal.PlainDateTime.from(`${on}T${time}`);
  if (!isZoned(event)) return { start, floating: true };
  return { start: start.toZonedDateTime(timeZone), timezone: timeZone };
}

/** Control characters have no place in the format, whatever a source holds. */
function plain(text: string): string {
  return text.replace(/(?!\n)\p{Cc}/gu, ' ').trim();
}
