import ICAL from 'ical.js';
import { afterEach, expect, it } from 'vitest';
import { type CalendarEvent, calendarText } from './calendar';

const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});

const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'meeting-22526@nyc',
  on: '2026-08-13',
  time: '13:30',
  title: 'City Council',
  description: 'Agenda; with, signs\\and a second\nline',
  location: 'Council Chambers - City Hall',
  url: 'https://passage.example/nyc/meetings/2026-08-13-city-council',
  calledOff: null,
  sequence: 0,
  changedAt: '2026-08-10T12:00:00.000Z',
  ...more,
});

function parse(events: CalendarEvent[], timeZone = 'America/New_York') {
  const text = calendarText({ name: 'New York City', timeZone, url: 'https://passage.example/c', events });
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const one of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(one));
  }
  return { text, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

it.each(['UTC', 'Asia/Tokyo', 'America/Denver'])('keeps the city’s own time on a server in %s', (server) => {
  process.env.TZ = server;
  const { text, events } = parse([event(), event({ uid: 'winter', on: '2026-01-15' })]);
  expect(events.map((one) => one.startDate.toString())).toEqual([
    '2026-08-13T13:30:00',
    '2026-01-15T13:30:00',
  ]);
  expect(events.map((one) => one.startDate.toJSDate().toISOString())).toEqual([
    '2026-08-13T17:30:00.000Z',
    '2026-01-15T18:30:00.000Z',
  ]);
  expect(text).toContain('DTSTAMP:20260810T120000Z');
  expect(text).toContain('TZID:America/New_York');
});

it('hands over every word as it is', () => {
  const [read] = parse([event()]).events;
  expect(read?.summary).toBe('City Council');
  expect(read?.description).toBe('Agenda; with, signs\\and a second\nline');
  expect(read?.location).toBe('Council Chambers - City Hall');
  expect(read?.uid).toBe('meeting-22526@nyc');
});

it('sends a cancellation as one, with a higher sequence under the same id', () => {
  const { events } = parse([event({ calledOff: 'Deferred', sequence: 3 })]);
  expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(events[0]?.summary).toBe('Deferred: City Council');
  expect(events[0]?.sequence).toBe(3);
  expect(events[0]?.uid).toBe('meeting-22526@nyc');
});

it('makes a meeting without a time one of the whole day', () => {
  const { events } = parse([event({ time: null })]);
  expect(events[0]?.startDate.isDate).toBe(true);
  expect(events[0]?.startDate.toString()).toBe('2026-08-13');
});

it('cannot be broken out of by what a source holds', () => {
  const hostile = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\u0000\u202e';
  const { events } = parse([event({ title: hostile, location: hostile, description: hostile })]);
  expect(events).toHaveLength(1);
  expect(events[0]?.uid).toBe('meeting-22526@nyc');
});

it('is a calendar when nothing is in it', () => {
  expect(parse([]).events).toEqual([]);
});
