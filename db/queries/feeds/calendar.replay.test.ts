import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarText } from '@/lib/feeds/calendar';
import type { MeetingFacts } from '@/lib/legislation/facts';
import { mapContext } from '@/lib/sources/legistar/map-context';
import { mapMeeting } from '@/lib/sources/legistar/map-meeting';
import { saveMeetings } from '../../ledger/save-facts';
import { exampleCity } from '../../testing/cities/example-city';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { hasReplay, readCorpus } from '../../testing/sources/replay';
import { calendarEvents } from './calendar';

const MEETINGS = 17_354;
const CALLED_OFF = 2_351;
const timeZone = 'America/New_York';
const own = process.env.TZ;

/** The years apart, since one calendar holds five thousand events at most. */
const SPANS = [
  ['1990-01-01', '2003-12-31'],
  ['2004-01-01', '2010-12-31'],
  ['2011-01-01', '2016-12-31'],
  ['2017-01-01', '2022-12-31'],
  ['2023-01-01', null],
] as const;

const inNewYork = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

/** What the other program reads of an event: its hour in New York, whether it is called off, its sequence. */
function readOf(event: ICAL.Event) {
  const { isDate } = event.startDate;
  const wall = isDate ? event.startDate.toString() : inNewYork.format(event.startDate.toJSDate());
  return `${wall} ${event.component.getFirstPropertyValue('status')} ${event.sequence}`;
}

function wantedOf({ heldOn, time, isCancelled, agendaStatus, minutesStatus }: MeetingFacts) {
  const isCalledOff = isCancelled || [agendaStatus, minutesStatus].includes('Deferred');
  return `${[heldOn, time].filter(Boolean).join(' ')} ${isCalledOff ? 'CANCELLED' : 'CONFIRMED'} 0`;
}

describe.skipIf(!hasReplay())('the calendar of New York’s whole record', () => {
  describeOnEachEngine('read by another program', (ctx) => {
    const facts = readCorpus('nyc-full', 'events')
      .flatMap((row) => mapMeeting(mapContext('nyc', 'https://webapi.legistar.com/v1/nyc'), row, []) ?? [])
      .map((meeting) => ({ ...meeting, sourceKeys: [] }));
    const wanted = new Map(facts.map((one) => [`meeting-${one.key}@example.passage`, wantedOf(one)]));

    beforeAll(async () => {
      await saveMeetings(await exampleCity(ctx.db), facts);
    });
    afterAll(() => {
      process.env.TZ = own;
    });

    it.each([
      ['UTC', 0],
      ['America/Los_Angeles', 480],
      ['Asia/Kolkata', -330],
      ['Pacific/Kiritimati', -840],
    ])('holds each meeting once, at its own hour, on a server in %s', async (zone, minutes) => {
      process.env.TZ = zone;
      expect(new Date('2026-01-01T00:00:00Z').getTimezoneOffset()).toBe(minutes);
      const city = { ...(await requireCity(ctx.db, 'example')), timeZone };
      const read: [string, string][] = [];
      for (const [from, to] of SPANS) {
        const all = { from, to, committee: [], items: null, item: null };
        const events = await calendarEvents(ctx.db, city, all, 'https://passage.example');
        expect(events.length).toBeLessThan(5_000);
        const url = 'https://passage.example/nyc/calendar.ics';
        const text = await calendarText({ name: 'New York', timeZone, url, events });
        read.push(...parsed(text).map((event): [string, string] => [event.uid, readOf(event)]));
      }
      expect(read).toHaveLength(MEETINGS);
      expect(new Set(read.map(([uid]) => uid)).size).toBe(MEETINGS);
      expect(read.filter(([uid, words]) => wanted.get(uid) !== words)).toEqual([]);
      expect(read.filter(([, words]) => words.includes('CANCELLED'))).toHaveLength(CALLED_OFF);
      expect(read.filter(([, words]) => /(19|2\d):\d\d C/.test(words)).length).toBeGreaterThan(30);
    });
  });
});
