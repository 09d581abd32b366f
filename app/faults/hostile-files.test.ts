import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCity } from '@/db/cities/followed-cities';
import { runSync } from '@/db/sync/run';
import { describeOnEachEngine } from '@/db/testing/engines';
import { startHostileSource } from '@/db/testing/sources/hostile-source';
import type { TinySource } from '@/db/testing/sources/tiny-source';
import { cellText } from '@/lib/printable';
import { GET as calendar } from '../[city]/calendar.ics/route';
import { GET as feed } from '../[city]/feed.atom/route';
import { GET as itemThing } from '../[city]/legislation/[number]/legislation.jsonld/route';
import { GET as csv } from '../[city]/legislation/export.csv/route';
import { GET as jsonLines } from '../[city]/legislation/export.jsonl/route';
import { GET as workbook } from '../[city]/legislation/export.xlsx/route';
import { GET as meetingThing } from '../[city]/meetings/[slug]/event.jsonld/route';
import { serveFrom } from '../answers/testing/requests';
import { GET as meetings } from '../api/v1/[city]/meetings/route';

type Route = typeof calendar;
type Line = { title: string; url: string; slug: string; lastActionOn: string };

const asked = async (route: Route, query = '', params: Record<string, string> = {}) => {
  const request = new Request(`http://localhost/hostile/x?${query}`);
  const answer = await route(request, { params: Promise.resolve({ city: 'hostile', ...params }) });
  expect({ params, status: answer.status }).toEqual({ params, status: 200 });
  return answer;
};
const items = async (): Promise<Line[]> =>
  (await (await asked(jsonLines)).text())
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => JSON.parse(line));
const ours = 'feed entry id title updated link summary author name generator rights'.split(' ');
const formula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const unguarded = (cell: string) =>
  cell
    .replace(/([;\t\n][\s"]*)'(?=[=+\-@＝＋－＠])/g, '$1')
    .replace(/^'(?=[\s"]*[=+\-@＝＋－＠]|[\t\n])/, '');

/** Rows 42 and 50 of the plan of faults: what leaves a city whose every field is hostile. */
describeOnEachEngine('files of a hostile city', (ctx) => {
  let source: TinySource;
  beforeAll(async () => {
    source = await startHostileSource();
    serveFrom(Promise.resolve(ctx.store));
    const common = { name: '=Hostile & <b>', client: 'tiny', timeZone: 'America/New_York', process: 'nyc' };
    const pace = { rate: 0, concurrency: 4, allowPrivate: true };
    const city = await addCity(ctx.db, { ...common, slug: 'hostile', url: source.baseUrl, ...pace });
    expect(await runSync(ctx.db, city, { full: true })).toMatchObject({ outcome: 'done' });
  });
  afterAll(() => source.stop());

  test('no cell of the CSV starts a formula, and a reader gets every title back', async () => {
    const rows = parseCsv(await (await asked(csv)).text());
    const cells = rows.flat().filter((cell) => typeof cell === 'string');
    expect(cells.filter((cell) => formula.test(cell))).toEqual([]);
    const head = rows.findIndex((row) => row.includes('Title'));
    const titles = rows.slice(head + 1).map((row) => String(row[rows[head]?.indexOf('Title') ?? 0]));
    expect(titles.map(unguarded)).toEqual((await items()).map(({ title }) => cellText(title)));
    console.log(`row 42 ${ctx.engine}: CSV of ${titles.length} rows and ${cells.length} cells, 0 formulas`);
  });

  test('no cell of the workbook is a formula, and a reader gets every title back', async () => {
    const bytes = new Uint8Array(await (await asked(workbook)).arrayBuffer());
    const [sheet] = (await readXlsx(bytes)).sheets;
    const kinds = [...(sheet?.cells?.values() ?? [])].map(({ type, formula: text }) =>
      text ? 'formula' : type,
    );
    expect(kinds.filter((kind) => kind === 'formula' || kind === 'error')).toEqual([]);
    const head = sheet?.rows.find((row) => row.includes('Title')) ?? [];
    const titles = sheet?.rows.slice(sheet.rows.indexOf(head) + 1).map((row) => row[head.indexOf('Title')]);
    expect(titles).toEqual(
      (await items()).map(({ title }) => cellText(title).replace(/[\uFFFE\uFFFF]/g, '')),
    );
    console.log(
      `row 42 ${ctx.engine}: workbook of ${titles?.length} rows and ${sheet?.rows.flat().length} cells, 0 formulas`,
    );
  });

  test('the feed is well-formed XML whose links are all ours', async () => {
    const text = await (await asked(feed)).text();
    const links: string[] = [];
    let entries = 0;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
      expect(ours).toContain(name);
      if (name === 'entry') entries += 1;
      if (attributes.href) links.push(String(attributes.href));
    });
    parser.write(text).close();
    expect(entries).toBeGreaterThan(20);
    expect(links.filter((link) => !link.startsWith('http://localhost/'))).toEqual([]);
  });

  test('the calendar holds one event a meeting and nothing a text wrote', async () => {
    const text = await (await asked(calendar, 'from=2000-01-01')).text();
    const root = new ICAL.Component(ICAL.parse(text));
    const events = root.getAllSubcomponents('vevent');
    expect(events).toHaveLength(50);
    expect(events.filter((event) => /^forged$/.test(String(event.getFirstPropertyValue('summary'))))).toEqual(
      [],
    );
    expect(text.split(/\r\n/).every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    for (const event of events) {
      const url = event.getFirstPropertyValue('url');
      if (url) expect(String(url)).toMatch(/^https?:/);
    }
    console.log(`row 50 ${ctx.engine}: ${events.length} events of a hostile city read by another program`);
  });

  test('structured data of every item and meeting is JSON that cannot end its script', async () => {
    const things: string[] = [];
    for (const { slug, url } of await items()) {
      things.push(await (await asked(itemThing, '', { number: slug })).text());
      expect(JSON.parse(things.at(-1) ?? '').url).toBe(url);
    }
    const list = await (await asked(meetings, 'limit=100')).json();
    for (const { url } of list.data)
      things.push(await (await asked(meetingThing, '', { slug: url.split('/').at(-1) })).text());
    expect(things.length).toBe(100);
    for (const text of things) {
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)['@context']).toBe('https://schema.org');
    }
  });
});
