import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { GET as findItem } from '@/app/api/v1/[city]/legislation/[number]/route';
import { GET as listMeetings } from '@/app/api/v1/[city]/meetings/route';
import { findFreshness } from '@/db/queries/city/freshness';
import { stateHash } from '@/db/queries/city/state-hash';
import { runSync } from '@/db/sync/run';
import { requireCity } from '@/db/testing/cities/require-city';
import { type TinyCity, withTinyCity } from '@/db/testing/cities/tiny-city';
import { describeOnEachEngine } from '@/db/testing/engines';
import { checkInvariants } from '@/db/testing/invariants';
import { matter } from '@/db/testing/sources/tiny-source';
import { wholeState } from '@/db/testing/whole-state';
import { dayInWords } from '@/lib/dates/day-in-words';
import { timeInWords } from '@/lib/dates/instant-in-words';
import { GET as calendar } from '../[city]/calendar.ics/route';
import { GET as csv } from '../[city]/legislation/export.csv/route';

const zones = ['UTC', 'America/New_York', 'America/Los_Angeles', 'Asia/Kolkata'];
const evenings = [
  ['2026-03-08', '7:00 PM', '19:00'],
  ['2026-03-08', '11:30 PM', '23:30'],
  ['2026-11-01', '7:00 PM', '19:00'],
  ['2026-11-01', '11:30 PM', '23:30'],
  ['2026-11-01', '1:30 AM', '01:30'],
  ['2026-11-01', '1:30 AM', '01:30'],
] as const;
const shared = globalThis as { passageStore?: Promise<unknown> };

type Route = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

/** What a route answers, as text. */
async function ask(route: unknown, path: string, params = {}): Promise<string> {
  const context = { params: Promise.resolve({ city: 'tiny', ...params } as never) };
  const response = await (route as Route)(new Request(`http://localhost${path}`), context);
  expect(response.status).toBe(200);
  return response.text();
}

function meet({ source }: TinyCity, meetings: readonly (readonly [string, string, string])[]) {
  source.events = meetings.map(([day, time], at) => ({
    row: {
      EventId: at + 1,
      EventBodyId: 1,
      EventBodyName: 'City Council',
      EventDate: `${day}T00:00:00`,
      EventTime: time,
    },
    items: [],
  }));
}

function act({ source }: TinyCity, stamp: string) {
  Object.assign(source.matters[0]?.histories[0] ?? {}, { MatterHistoryActionDate: stamp });
  Object.assign(source.matters[0]?.row ?? {}, { MatterIntroDate: stamp });
}

describeOnEachEngine('days of the city', (ctx) => {
  const tiny = withTinyCity(ctx, 2);
  beforeEach(() => {
    shared.passageStore = Promise.resolve(ctx.store);
    const zone = process.env.TZ;
    onTestFinished(() => {
      vi.useRealTimers();
      process.env.TZ = zone;
      if (zone === undefined) delete process.env.TZ;
    });
  });
  const sync = async () => {
    const report = await runSync(ctx.db, tiny.city, { backoffMs: 1 });
    expect(report).toMatchObject({ outcome: 'done', error: null });
    return report;
  };

  test.each(zones)('row 15: evenings and the hour that comes twice, on a server in %s', async (zone) => {
    process.env.TZ = zone;
    meet(tiny, evenings);
    act(tiny, '2026-11-01T23:30:00');
    await sync();
    const { data } = JSON.parse(await ask(listMeetings, '/api/v1/tiny/meetings?limit=100'));
    const met = data.map((one: { heldOn: string; time: string }) => `${one.heldOn} ${one.time}`).sort();
    expect(met).toEqual(evenings.map(([day, , time]) => `${day} ${time}`).sort());
    expect(new Set(data.map(({ slug }: { slug: string }) => slug)).size).toBe(evenings.length);
    expect(
      data.map(
        (one: { heldOn: string; time: string }) => `${dayInWords(one.heldOn)}, ${timeInWords(one.time)}`,
      ),
    ).toContain('November 1, 2026, 11:30 p.m.');

    const text = await ask(calendar, '/tiny/calendar.ics?from=2026-01-01');
    const starts = [...text.matchAll(/^DTSTART;TZID=America\/Chicago:(\S+)/gm)]
      .map(([, start]) => start)
      .sort();
    const local = evenings.map(([day, , time]) => `${day}T${time}00`.replace(/[-:]/g, ''));
    expect(starts).toEqual(local.sort());
    expect(new Set(text.match(/^UID:.*$/gm)).size).toBe(evenings.length);

    const item = JSON.parse(await ask(findItem, '/api/v1/tiny/legislation/26-0001', { number: '26-0001' }));
    expect(item.actions[0]).toMatchObject({ on: '2026-11-01', time: '23:30' });
    const line = (await ask(csv, '/tiny/legislation/export.csv'))
      .split('\r\n')
      .find((one) => one.startsWith('26-0001'));
    expect(line).toContain('2026-11-01');
    expect(line).not.toMatch(/2026-10-31|2026-11-02/);
    console.log(
      `row 15 ${ctx.engine}, ${zone}: ${starts.length} of ${evenings.length} meetings the same in API, ICS, words; CSV and API the same day`,
    );
  });

  test('row 16: a clock that jumps a day back and two ahead loses nothing', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-10T12:00:00Z') });
    await sync();
    const steps = ['2026-06-09T12:00:00Z', '2026-06-11T12:00:00Z'] as const;
    for (const [at, now] of steps.entries()) {
      vi.setSystemTime(new Date(now));
      Object.assign(tiny.source.matters[at]?.row ?? {}, { MatterTitle: `Changed on ${now}` });
      tiny.source.matters.push(matter(10 + at));
      expect((await sync()).changes).toBeGreaterThanOrEqual(2);
      expect(await checkInvariants(ctx.db)).toEqual([]);
      const freshness = await findFreshness(ctx.db, await requireCity(ctx.db, 'tiny'));
      expect(freshness.ageMinutes).toBeGreaterThanOrEqual(0);
      expect(freshness.isStale).toBe(false);
    }
    expect(await sync()).toMatchObject({ written: 0, changes: 0 });
    const stepped = await stateHash(ctx.db, tiny.city.id);
    expect((await sync()).outcome).toBe('done');
    expect(await stateHash(ctx.db, tiny.city.id)).toBe(stepped);
    console.log(
      `row 16 ${ctx.engine}: clock one day back, then two ahead: every change seen, age never below 0`,
    );
  });

  test('row 16: on a leap day, with a year the source made up', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2028-02-29T23:59:00Z') });
    meet(tiny, [
      ['2028-02-29', '11:30 PM', '23:30'],
      ['0001-01-01', '7:00 PM', '19:00'],
    ]);
    act(tiny, '2028-02-29T18:00:00');
    Object.assign(tiny.source.matters[1]?.row ?? {}, {
      MatterIntroDate: '0001-01-01T00:00:00',
      MatterPassedDate: '0001-01-01T00:00:00',
      MatterLastModifiedUtc: '0001-01-01T00:00:00',
    });
    Object.assign(tiny.source.matters[1]?.histories[0] ?? {}, {
      MatterHistoryActionDate: '0001-01-01T00:00:00',
    });
    await sync();
    await sync();
    expect(await checkInvariants(ctx.db)).toEqual([]);
    const told = [
      ...(await wholeState(ctx.db)).filter((line) => !/^(raw|issue) /.test(line)),
      await ask(listMeetings, '/api/v1/tiny/meetings'),
      await ask(csv, '/tiny/legislation/export.csv'),
      await ask(calendar, '/tiny/calendar.ics?from=2026-01-01'),
    ].join('\n');
    expect(told).toContain('2028-02-29');
    expect(told.match(/.{30}0001-01-01.{10}|.{20}00010101T.{8}/g)).toBeNull();
    console.log(`row 16 ${ctx.engine}: leap day kept, 0001-01-01 shown 0 times`);
  });
});
