import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, it } from 'vitest';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
import { GET as jsonLines } from '../export.jsonl/route';
import { GET as workbook } from './route';

const shared = globalThis as { passageStore?: Promise<unknown> };
const city = { params: Promise.resolve({ city: 'denver' }) };

describeOnEachEngine('exports of a filter', (ctx) => {
  beforeAll(async () => {
    await loadRecord(ctx.db);
    shared.passageStore = Promise.resolve(ctx.store);
    const hostile = `=HYPERLINK("http://x","y")`;
    await ctx.db.execute(
      `update items set title = '${hostile}', short_title = '+1-1' where slug = '17-0940'`,
    );
  });

  const sheet = async (query: string) => {
    const request = new Request(`http://localhost/denver/legislation/export.xlsx?${query}`);
    const bytes = new Uint8Array(await (await workbook(request, city)).arrayBuffer());
    return (await readXlsx(bytes)).sheets[0];
  };

  it('is a workbook of exactly the rows, under its sentence, address and time', async () => {
    const rows = (await sheet('sponsor=paul-lopez&kind=bill'))?.rows ?? [];
    expect(rows[0]?.slice(0, 2)).toEqual(['Denver', 'Council bills carried by Paul López, newest first']);
    expect(rows[1]?.[1]).toBe('http://localhost/denver/legislation?kind=bill&sponsor=paul-lopez');
    expect(String(rows[2]?.[1])).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(rows[4]?.slice(0, 3)).toEqual(['Number', 'Kind', 'Title']);
    expect(rows.slice(5)).toHaveLength(3);
  });

  it('keeps dates as dates and formulas as text', async () => {
    const rows = (await sheet('q=17-0940'))?.rows ?? [];
    const row = rows[5] ?? [];
    const titles = rows[4] ?? [];
    expect(row[titles.indexOf('Title')]).toBe('=HYPERLINK("http://x","y")');
    expect(row[titles.indexOf('Short title')]).toBe('+1-1');
    const last = row[titles.indexOf('Last action')];
    expect(last).toBeInstanceOf(Date);
    expect((last as Date).toISOString()).toMatch(/^2017-\d\d-\d\dT00:00:00.000Z$/);
    expect(row[titles.indexOf('Page')]).toBe('http://localhost/denver/legislation/17-0940');
  });

  it('writes a day that workbooks have no number for as a text', async () => {
    const days = ['0001-01-01', '1850-03-04', '1900-02-28', '1900-03-01', '9999-12-31', '10000-01-01'];
    const slugs = (await sheet('kind=bill&sort=number'))?.rows
      .slice(5, 5 + days.length)
      .map(([number]) => number);
    for (const [at, day] of days.entries()) {
      await ctx.db.execute(`update items set introduced_on = '${day}' where number = '${slugs?.[at]}'`);
    }
    await ctx.db.execute('update cities set facts_version = facts_version + 1');
    const rows = (await sheet('kind=bill&sort=number'))?.rows ?? [];
    const column = rows[4]?.indexOf('Introduced') ?? -1;
    const cells = rows.slice(5, 5 + days.length).map((row) => row[column]);
    expect(
      cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : `text ${cell}`)),
    ).toEqual(days.map((day) => (['1900-03-01', '9999-12-31'].includes(day) ? day : `text ${day}`)));
  });

  it('holds the whole record, frozen below its headings', async () => {
    const read = await sheet('');
    expect(read?.rows).toHaveLength(203);
    expect(read?.freezePane).toMatchObject({ rows: 5 });
  });

  it('is one item a line as JSON too', async () => {
    const request = new Request('http://localhost/denver/legislation/export.jsonl?kind=bill');
    const answer = await jsonLines(request, city);
    expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    const [about, ...items] = (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(about).toMatchObject({ about: { city: 'Denver', sentence: expect.any(String) } });
    expect(items.length).toBeGreaterThan(50);
    expect(items.every((item) => item.kind === 'bill')).toBe(true);
    expect(items[0].url).toMatch(/^http:\/\/localhost\/denver\/legislation\//);
  });
});
