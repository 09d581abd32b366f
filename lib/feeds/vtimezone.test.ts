import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { isInZoneYears, zoneText } from './vtimezone';

/** The instant at which another program reads a wall time in the zone as written. */
async function read(timeZone: string, wall: string, days = [wall.slice(0, 10), '1999-01-01', '2026-12-31']) {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(await zoneText(timeZone, days))));
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
])('keeps New York’s hour %s', async (_, wall, instant) =>
  expect(await read('America/New_York', wall)).toBe(instant),
);

it('knows a zone without changes, and one of half an hour', async () => {
  expect(await read('Asia/Kolkata', '2024-06-20T12:00:00')).toBe('2024-06-20T06:30:00.000Z');
  expect(
    (await zoneText('Asia/Kolkata', ['2024-01-01', '2024-12-31'])).match(/BEGIN:STANDARD/g),
  ).toHaveLength(1);
});

it.each([
  ['America/New_York', '1900-01-05T10:00:00', '1900-01-05T15:00:00.000Z'],
  ['Africa/Monrovia', '1971-06-01T12:00:00', '1971-06-01T12:45:00.000Z'],
  ['Asia/Kolkata', '1905-06-01T12:00:00', '1905-06-01T06:39:00.000Z'],
  ['America/Denver', '2100-07-01T12:00:00', '2100-07-01T18:00:00.000Z'],
  ['Australia/Sydney', '2024-01-01T00:30:00', '2023-12-31T13:30:00.000Z'],
])(
  'reads a clock that had seconds to the minute, and the first and last years: %s, %s',
  async (zone, wall, instant) => {
    expect(await read(zone, wall)).toBe(instant);
    expect(await zoneText(zone, [wall.slice(0, 10)])).toMatch(
      /^(?:[A-Z]+:[\w/]+|TZOFFSET(?:FROM|TO):[+-]\d{4}|\r\n)+$/,
    );
  },
);

it('tells the years in which something is, and none beyond two hundred', async () => {
  const far = ['0001-01-01', '1800-01-01', '1850-06-01', '2101-01-01', '9999-12-31', '10000-01-01'];
  const near = await zoneText('America/New_York', ['2026-03-01', '2026-11-30']);
  expect(await zoneText('America/New_York', ['2026-03-01', '2026-11-30', ...far])).toBe(near);
  const all = Array.from({ length: 3000 }, (_, year) => `${String(year).padStart(4, '0')}-07-01`);
  expect((await zoneText('America/New_York', all)).length).toBeLessThan(80_000);
  expect(far.filter(isInZoneYears)).toEqual([]);
});

it('refuses a zone that is none', () =>
  expect(zoneText('Mars/Olympus', ['2024-01-01'])).rejects.toThrow(RangeError));
