import { beforeAll, expect, it } from 'vitest';
import { changeFacts } from '@/db/ledger/change-facts';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
import { GET } from './route';

const shared = globalThis as { passageStore?: Promise<unknown> };

async function download(query: string, headers = {}) {
  const request = new Request(`http://localhost/denver/legislation/export.csv?${query}`, { headers });
  const response = await GET(request, { params: Promise.resolve({ city: 'denver' }) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { response, bytes, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

describeOnEachEngine('the CSV export', (ctx) => {
  beforeAll(async () => {
    await loadRecord(ctx.db);
    shared.passageStore = Promise.resolve(ctx.store);
  });

  it('holds exactly the rows of the filter, under its sentence, address and time', async () => {
    const { response, bytes, text } = await download('sponsor=paul-lopez&kind=bill');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = text.slice(1).split('\r\n');
    expect(lines[0]).toMatch(/^Denver,"Council bills carried by Paul López, newest first",/);
    expect(lines[1]).toContain('http://localhost/denver/legislation?kind=bill&sponsor=paul-lopez');
    expect(lines[2]).toMatch(/^Written,\d{4}-\d\d-\d\dT/);
    expect(lines[4]).toMatch(/^Number,Kind,Title,/);
    expect(text).toContain('17-0940,Council bill,');
    expect(text).toContain('http://localhost/denver/legislation/17-0940');
    expect(lines.slice(5).filter(Boolean)).toHaveLength(3);
  });

  it('holds the whole record', async () => {
    const { text } = await download('');
    const addresses = text.match(/http:\/\/localhost\/denver\/legislation\/[\w.-]+\r\n/g) ?? [];
    expect(new Set(addresses).size).toBe(198);
  });

  it('answers 304 until the facts change', async () => {
    const { response } = await download('kind=bill');
    const tag = response.headers.get('etag') ?? '';
    expect((await download('kind=bill', { 'If-None-Match': tag })).response.status).toBe(304);
    await changeFacts({ db: ctx.db, cityId: 1 }, async () => ({ written: 1 }));
    const again = async () => (await download('kind=bill', { 'If-None-Match': tag })).response.status;
    await expect.poll(again, { timeout: 15_000 }).toBe(200);
  }, 20_000);

  it('refuses what the list refuses', async () => {
    const { response } = await download('stage=nowhere');
    expect(response.status).toBe(400);
  });
});
