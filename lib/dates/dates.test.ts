import { describe, expect, it } from 'vitest';
import { cityDay } from './city-day';
import { dayInWords, monthInWords, weekdayInWords } from './day-in-words';
import { instantInWords, timeInWords } from './instant-in-words';
import { realDay } from './real-day';
import { startOfDay } from './start-of-day';

describe('calendar dates', () => {
  it.each([
    ['2017-08-31', true],
    ['2016-02-29', true],
    ['2017-02-29', false],
    ['2017-13-01', false],
    ['2017-8-31', false],
    ['0999-01-01', false],
    ['2017-08-31T00:00', false],
    ['', false],
  ])('%s is real: %s', (text, real) => expect(realDay(text)).toBe(real));

  it('reads in words, the same in every zone of the server', () => {
    expect(weekdayInWords('2017-08-31')).toBe('Thursday, August 31, 2017');
    expect(dayInWords('2017-08-31')).toBe('August 31, 2017');
    expect(monthInWords('2025-11')).toBe('November 2025');
    expect(dayInWords('not a day')).toBe('not a day');
  });
});

describe('instants in a city', () => {
  it('keeps the evening on its own day', () => {
    expect(cityDay('America/Denver', new Date('2017-09-01T05:59:59Z'))).toBe('2017-08-31');
    expect(cityDay('America/New_York', new Date('2017-09-01T05:59:59Z'))).toBe('2017-09-01');
  });

  it.each([
    ['2026-11-23', 'America/Denver', '2026-11-23T07:00:00Z'],
    ['2017-08-31', 'America/Denver', '2017-08-31T06:00:00Z'],
  ])('begins %s in %s at %s', (day, zone, at) => expect(startOfDay(day, zone)).toBe(at));

  it('reads with the name of the zone', () => {
    const words = instantInWords('2017-08-31T20:30:00Z', 'America/Denver').replaceAll('\u202f', ' ');
    expect(words).toBe('August 31, 2017 at 2:30 PM MDT');
  });

  it.each([
    ['14:30', '2:30 p.m.'],
    ['00:05', '12:05 a.m.'],
    ['12:00', '12:00 p.m.'],
    ['noon', 'noon'],
  ])('says %s as %s', (time, words) => expect(timeInWords(time)).toBe(words));
});
