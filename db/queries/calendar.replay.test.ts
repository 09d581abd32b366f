import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarText } from '@/lib/feeds/calendar';
import { mapContext } from '@/lib/sources/legistar/map-context';
import { mapMeeting } from '@/lib/sources/legistar/map-meeting';
import { saveMeetings } from '../ledger/save-meetings';
import { describeOnEachEngine } from '../testing/engines';
import { exampleCity } from '../testing/example-city';
import { hasReplay, readCorpus } from '../testing/replay';
import { requireCity } from '../testing/require-city';
import { calendarEvents } from './calendar';

const MEETINGS = 17_354;
const timeZone = 'America/New_York';
const own = process.env.TZ;

/** The years apart, since one calendar holds five thousand events at most. */
const SPANS = [
  ['1990-01-01', '2003-12-31'],
  ['2004-01-01', '2010-12-31'],
  ['2011-01-01', '2017-12-31'],
  ['2018-01-01', '2022-12-31'],
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

describe.skipIf(!hasReplay())('the calendar of New York’s whole record', () => {
  describeOnEachEngine('read by another program', (ctx) => {
    const facts = readCorpus('nyc-full', 'events')
      .flatMap((row) => mapMeeting(mapContext('nyc', 'https://webapi.legistar.com/v1/nyc'), row, []) ?? [])
      .map((meeting) => ({ ...meeting, sourceKeys: [] }));
    beforeAll(async () => {
      await saveMeetings(await exampleCity(ctx.db), facts);
    });
    afterAll(() => {
      process.env.TZ = own;
    });

    it.each(['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
      'holds each meeting once, at its own hour, on a server in %s',
      async (zone) => {
        process.env.TZ = zone;
        expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
        const city = { ...(await requireCity(ctx.db, 'example')), timeZone };
        const byKey = new Map(facts.map((meeting) => [`meeting-${meeting.key}@example.passage`, meeting]));
        const seen = new Set<string>();
        const hours = { evening: 0, summer: 0, winter: 0, calledOff: 0 };
        for (const [from, to] of SPANS) {
          const wanted = { from, to, committee: [], items: null, item: null };
          const events = await calendarEvents(ctx.db, city, wanted, 'https://passage.example');
          expect(events.length).toBeLessThan(5_000);
          const url = 'https://passage.example/nyc/calendar.ics';
          for (const event of parsed(calendarText({ name: 'New York', timeZone, url, events }))) {
            const fact = byKey.get(event.uid);
            expect(fact, event.uid).toBeDefined();
            expect(seen.has(event.uid), event.uid).toBe(false);
            seen.add(event.uid);
            const wall = event.startDate.isDate
              ? event.startDate.toString()
              : inNewYork.format(event.startDate.toJSDate());
            expect(wall, event.uid).toBe([fact?.heldOn, fact?.time].filter(Boolean).join(' '));
            const isCalledOff =
              fact?.isCancelled || [fact?.agendaStatus, fact?.minutesStatus].includes('Deferred');
            const status = event.component.getFirstPropertyValue('status');
            expect(status, event.uid).toBe(isCalledOff ? 'CANCELLED' : 'CONFIRMED');
            expect(event.sequence, event.uid).toBe(0);
            if (isCalledOff) hours.calledOff += 1;
            if ((fact?.time ?? '') >= '19:00') hours.evening += 1;
            hours[event.startDate.utcOffset() === -14_400 ? 'summer' : 'winter'] += 1;
          }
        }
        expect(seen.size).toBe(MEETINGS);
        expect(hours.calledOff).toBe(2_351);
        expect(hours.evening).toBeGreaterThan(20);
        expect(Math.min(hours.summer, hours.winter)).toBeGreaterThan(5_000);
      },
    );
  });
});
