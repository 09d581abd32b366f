import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { zoneText } from './vtimezone';

/** The instant at which another program reads a wall time in the zone as written. */
function read(timeZone: string, wall: string, from = '1999-01-01', to = '2026-12-31') {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(zoneText(timeZone, from, to))));
  const time = ICAL.Time.fromDateTimeString(wall);
  time.zone = zone;
  return time.toJSDate().toISOString();
}

it.each([
  [
    'before the rules of 2007, after the clock had gone back',
    '1999-11-03T10:00:00',
    '1999-11-03T15:00:00.000Z',
  ],
  ['before the rules of 2007, in spring', '2006-03-27T10:00:00', '2006-03-27T15:00:00.000Z'],
  ['under the rules of today, in the same weeks', '2026-11-03T10:00:00', '2026-11-03T15:00:00.000Z'],
  ['under the rules of today, in spring', '2026-03-27T10:00:00', '2026-03-27T14:00:00.000Z'],
  ['in the evening of a summer’s day', '2024-06-20T23:30:00', '2024-06-21T03:30:00.000Z'],
  ['on the day the clock goes forward, behind the gap', '2024-03-10T03:30:00', '2024-03-10T07:30:00.000Z'],
  ['on the first day', '1999-01-01T00:00:00', '1999-01-01T05:00:00.000Z'],
])('keeps New York’s hour %s', (_, wall, instant) => expect(read('America/New_York', wall)).toBe(instant));

it('knows a zone without changes, and one of half an hour', () => {
  expect(read('Asia/Kolkata', '2024-06-20T12:00:00')).toBe('2024-06-20T06:30:00.000Z');
  expect(zoneText('Asia/Kolkata', '2024-01-01', '2024-12-31').match(/BEGIN:STANDARD/g)).toHaveLength(1);
});

it('refuses a zone that is none', () =>
  expect(() => zoneText('Mars/Olympus', '2024-01-01', '2024-12-31')).toThrow(RangeError));
