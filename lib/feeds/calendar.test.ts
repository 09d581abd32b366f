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

async function parse(events: CalendarEvent[], timeZone = 'America/New_York') {
  const text = await calendarText({
    name: 'New York City',
    timeZone,
    url: 'https://passage.example/c',
    events,
  });
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const one of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(one));
  }
  return { text, events: calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
}

it.each(['UTC', 'Asia/Tokyo', 'America/Denver'])(
  'keeps the city’s own time on a server in %s',
  async (server) => {
    process.env.TZ = server;
    const { text, events } = await parse([event(), event({ uid: 'winter', on: '2026-01-15' })]);
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
  },
);

it('hands over every word as it is', async () => {
  const [read] = (await parse([event()])).events;
  expect(read?.summary).toBe('City Council');
  expect(read?.description).toBe('Agenda; with, signs\\and a second\nline');
  expect(read?.location).toBe('Council Chambers - City Hall');
  expect(read?.uid).toBe('meeting-22526@nyc');
});

it('sends a cancellation as one, with a higher sequence under the same id', async () => {
  const { events } = await parse([event({ calledOff: 'Deferred', sequence: 3 })]);
  expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(events[0]?.summary).toBe('Deferred: City Council');
  expect(events[0]?.sequence).toBe(3);
  expect(events[0]?.uid).toBe('meeting-22526@nyc');
});

it('makes a meeting without a time one of the whole day', async () => {
  const { events } = await parse([event({ time: null })]);
  expect(events[0]?.startDate.isDate).toBe(true);
  expect(events[0]?.startDate.toString()).toBe('2026-08-13');
});

it('cannot be broken out of by what a source holds', async () => {
  const hostile = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\u0000\u202e';
  const { events } = await parse([event({ title: hostile, location: hostile, description: hostile })]);
  expect(events).toHaveLength(1);
  expect(events[0]?.uid).toBe('meeting-22526@nyc');
});

it('is a calendar when nothing is in it', async () => {
  expect((await parse([])).events).toEqual([]);
});

it.each([
  ['9999-12-31', '9999-12-31T13:30:00'],
  ['2101-01-01', '2101-01-01T13:30:00'],
  ['1850-03-04', '1850-03-04T13:30:00'],
  ['1000-01-01', '1000-01-01T13:30:00'],
])('keeps the hour of a meeting on %s without a zone, beside one of today', async (on, wall) => {
  const { text, events } = await parse([event({ uid: 'far', on }), event()]);
  expect(events.map((one) => one.startDate.toString())).toEqual([wall, '2026-08-13T13:30:00']);
  expect(events.map((one) => one.startDate.zone.tzid)).toEqual(['floating', 'America/New_York']);
  expect(text.length).toBeLessThan(2_500);
});

it('leaves out a day that the format cannot write, and says so', async () => {
  const { text, events } = await parse([event({ uid: 'far', on: '10000-01-01' }), event()]);
  expect(events).toHaveLength(1);
  expect(text).toContain('X-WR-CALDESC:1 event of a year that no calendar can hold: left out.');
});

it('lets others have their turn while it writes thousands', async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const events = Array.from({ length: 5000 }, (_, at) =>
    event({ uid: `meeting-${at}`, title: 'Committee '.repeat(20) }),
  );
  const text = await calendarText({
    name: 'All',
    timeZone: 'America/New_York',
    url: 'https://x.example',
    events,
  });
  clearInterval(timer);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(5000);
  expect(turns).toBeGreaterThan(2);
});
