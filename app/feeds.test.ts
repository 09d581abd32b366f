import ICAL from 'ical.js';
import { beforeAll, expect, it } from 'vitest';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
import { GET as calendar } from './[city]/calendar.ics/route';
import { GET as feed } from './[city]/feed.atom/route';
import { GET as itemCalendar } from './[city]/legislation/[number]/calendar.ics/route';
import { GET as board } from './api/v1/[city]/work-lists/[name]/route';

const shared = globalThis as { passageStore?: Promise<unknown> };

function ask(get: typeof calendar, query: string, params: Record<string, string> = {}) {
  const request = new Request(`http://localhost/denver/x?${query}`);
  return get(request, { params: Promise.resolve({ city: 'denver', ...params }) });
}

function events(text: string) {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

describeOnEachEngine('calendars, feeds and boards of Denver', (ctx) => {
  beforeAll(async () => {
    await loadRecord(ctx.db);
    shared.passageStore = Promise.resolve(ctx.store);
  });

  it('gives the city’s calendar with and without a first day, with ids that stay', async () => {
    expect((await ask(calendar, '')).status).toBe(200);
    const all = events(await (await ask(calendar, 'from=2000-01-01')).text());
    const again = events(await (await ask(calendar, 'from=2000-01-01')).text());
    expect(all.length).toBeGreaterThan(0);
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(all.length);
    expect(again.map(({ uid }) => uid)).toEqual(all.map(({ uid }) => uid));
  });

  it('narrows a calendar by the one filter and refuses what the list refuses', async () => {
    const all = events(await (await ask(calendar, 'from=2000-01-01')).text());
    const some = events(await (await ask(calendar, 'from=2000-01-01&kind=proclamation')).text());
    expect(some.length).toBeLessThan(all.length);
    expect((await ask(calendar, 'stage=nowhere')).status).toBe(400);
    expect((await ask(itemCalendar, '', { number: 'nothing' })).status).toBe(404);
  });

  it('feeds exactly the items of a filter', async () => {
    const text = await (await ask(feed, 'sponsor=paul-lopez&kind=bill')).text();
    expect(text.match(/<entry>/g)).toHaveLength(3);
    expect(text).toContain('http://localhost/denver/legislation/17-0940');
  });

  it('answers a board for a day in the past as the record stood', async () => {
    const on = async (name: string, day: string) => (await ask(board, `on=${day}`, { name })).json();
    const before = await on('awaiting-executive', '2017-08-28');
    const after = await on('awaiting-executive', '2017-08-31');
    const numbers = (answer: { data: { number: string }[] }) => answer.data.map(({ number }) => number);
    expect(numbers(before)).toContain('17-0940');
    expect(numbers(after)).not.toContain('17-0940');
    expect(numbers(await on('readings', '2017-08-23'))).toContain('17-0940');
    const year = await on('year', '2017-12-31');
    const counted = year.groups.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    expect([year.name, counted]).toEqual(['year', year.total]);
    expect(year.data.find(({ number }: { number: string }) => number === '17-0940')).toMatchObject({
      group: 'Enacted, signed',
      ended: '2017-08-31',
    });
    const earlier = await on('year', '2017-08-30');
    expect(earlier.data.find(({ number }: { number: string }) => number === '17-0940').group).toBe(
      'Not concluded',
    );
    for (const on of ['2017-02-30', '9999-01-01'])
      expect((await ask(board, `on=${on}`, { name: 'held' })).status).toBe(400);
    expect((await ask(board, '', { name: 'nothing' })).status).toBe(404);
  });
});
