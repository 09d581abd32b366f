import { expect, it } from 'vitest';
import { localDate, localTime, typedTime, utcInstant } from './dates';

it.each([
  ['2017-09-12T17:14:31.4', '2017-09-12', '17:14'],
  ['2026-03-08T02:30:00', '2026-03-08', '02:30'],
  ['2017-09-12T00:00:00', '2017-09-12', null],
  ['2017-12-31T23:59:00', '2017-12-31', '23:59'],
  ['2017-02-30T10:00:00', null, '10:00'],
  ['0001-01-01T00:00:00', null, null],
  ['September 12', null, null],
  [null, null, null],
])('reads the local stamp %s as %s %s, whatever the zone of the server', (stamp, date, time) => {
  expect([localDate(stamp), localTime(stamp)]).toEqual([date, time]);
});

it.each([
  ['2024-01-03T17:03:27.373', '2024-01-03T17:03:27.373Z'],
  ['2014-05-24T04:10:20.03', '2014-05-24T04:10:20.030Z'],
  ['2014-05-24T04:10:20', '2014-05-24T04:10:20.000Z'],
  ['0001-01-01T00:00:00', null],
  ['soon', null],
  [null, null],
])('reads the UTC stamp %s as %s', (stamp, instant) => expect(utcInstant(stamp)).toBe(instant));

it.each([
  ['1:30 PM', '13:30'],
  ['1:30PM', '13:30'],
  ['10:00 a.m.', '10:00'],
  ['12:00 AM', '00:00'],
  ['12:15 pm', '12:15'],
  ['9 AM', '09:00'],
  ['13:00', '13:00'],
  ['09:30', '09:30'],
  ['12 noon', '12:00'],
  ['1:30', null],
  ['13:00 PM', null],
  ['10:75 AM', null],
  ['after council', null],
  ['', null],
  [null, null],
])('reads the typed time %s as %s', (text, time) => expect(typedTime(text)).toBe(time));
