import ICAL from 'ical.js';
import { beforeAll, expect, it } from 'vitest';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
import { GET as calendar } from '../[city]/calendar.ics/route';
import { GET as feed } from '../[city]/feed.atom/route';
import { GET as csv } from '../[city]/legislation/export.csv/route';
import { GET as workbook } from '../[city]/legislation/export.xlsx/route';
import { GET as meetingThing } from '../[city]/meetings/[slug]/event.jsonld/route';
import { get, type Route, serveFrom } from '../answers/testing/requests';
import { GET as meetings } from '../api/v1/[city]/meetings/route';
import { GET as timeline } from '../api/v1/[city]/timeline/route';

const FAR = [
  '0001-01-01',
  '0999-12-31',
  '1000-01-01',
  '1850-06-01',
  '1899-12-31',
  '2101-01-01',
  '9999-12-31',
  '10000-01-01',
  '5874897-12-31',
];

/** Row 72 of the plan of faults: days that lie in a database already, however far off. */
describeOnEachEngine('a record with far dates', (ctx) => {
  let slugs: string[];
  beforeAll(async () => {
    serveFrom(Promise.resolve(ctx.store));
    await loadRecord(ctx.db);
    slugs = (await get(meetings, `limit=${FAR.length}`)).body.data.map(({ slug }: { slug: string }) => slug);
    await ctx.db.execute(`update meetings set time = '18:00'`);
    for (const [at, day] of FAR.entries()) {
      await ctx.db.execute(`update meetings set held_on = '${day}' where slug = '${slugs[at]}'`);
      await ctx.db.execute(
        `update actions set acted_on = '${day}' where id = (select min(id) + ${at} from actions)`,
      );
      await ctx.db.execute(`update items set introduced_on = '${day}', last_action_on = '${day}'
        where id = (select min(id) + ${at} from items)`);
    }
    await ctx.db.execute('update cities set facts_version = facts_version + 1');
  });

  const text = async (route: Route, query = '', path = {}) => {
    const request = new Request(`http://localhost/denver/x?${query}`);
    const answer = await route(request, { params: Promise.resolve({ city: 'denver', ...path }) });
    expect(answer.status).toBe(200);
    return answer.text();
  };

  it('has a calendar of them all, of bounded length, but those of no year that it can write', async () => {
    const whole = await text(calendar, 'from=1000-01-01');
    const events = new ICAL.Component(ICAL.parse(whole)).getAllSubcomponents('vevent');
    const days = events.map((one) => String(one.getFirstPropertyValue('dtstart')).slice(0, 10));
    expect(days).toEqual(expect.arrayContaining(FAR.filter((day) => /^[1-9]\d{3}-/.test(day))));
    expect(days).not.toContain('0999-12-31');
    const zone = /BEGIN:VTIMEZONE.*END:VTIMEZONE/s.exec(whole)?.[0] ?? '';
    expect(zone.length).toBeGreaterThan(200);
    expect(zone.length).toBeLessThan(20_000);
    expect(whole).toMatch(/X-WR-CALDESC:\d events? of a year/);
    console.log(`row 72 ${ctx.engine}: ${events.length} events, ${zone.length} signs of zone`);
  });

  it.each([
    ['the feed', feed],
    ['the CSV', csv],
    ['the workbook', workbook],
  ])('has %s', async (_, route) => expect((await text(route)).length).toBeGreaterThan(100));

  it('goes through its timeline and meetings, each place once', async () => {
    for (const route of [timeline, meetings]) {
      const keys: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const { status, body } = await get(route, `limit=100${cursor && `&cursor=${cursor}`}`);
        expect(status).toBe(200);
        keys.push(
          ...body.data.map(
            (one: { heldOn?: string; action?: { on: string } }) => one.heldOn ?? one.action?.on,
          ),
        );
        cursor = body.next;
      }
      expect(keys).toEqual(expect.arrayContaining(FAR));
    }
  });

  it('tells each meeting as a thing', async () => {
    for (const [at, day] of FAR.entries()) {
      expect(await text(meetingThing, '', { slug: slugs[at] })).toContain(`"startDate":"${day}`);
    }
  });
});
