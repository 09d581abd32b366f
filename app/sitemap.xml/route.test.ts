import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
import { serveFrom } from '../answers/testing/requests';
import { GET } from './route';

describeOnEachEngine('the site map', (ctx) => {
  beforeAll(async () => {
    serveFrom(Promise.resolve(ctx.store));
    await loadRecord(ctx.db);
  });
  afterAll(() => {
    process.env.PUBLIC_URL = '';
  });

  async function addresses(publicUrl: string): Promise<string[]> {
    process.env.PUBLIC_URL = publicUrl;
    const answer = await GET(new Request('http://localhost/sitemap.xml'), { params: Promise.resolve({}) });
    expect(answer.headers.get('content-type')).toBe('application/xml');
    const told: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.on('text', (text) => void (text.startsWith('http') && told.push(text)));
    parser.write(await answer.text()).close();
    return told;
  }

  it('is well-formed XML of whole addresses, each once', async () => {
    const told = await addresses('https://passage.example/a&b/');
    expect(told).toContain('https://passage.example/a&b/denver/legislation/17-0940');
    expect(told).toContain('https://passage.example/a&b/denver/timeline');
    expect(new Set(told).size).toBe(told.length);
    expect(told.length).toBe(8 + 198 + 33 + 28 + 123);
  });

  it('is empty where the public address is not known', async () => expect(await addresses('')).toEqual([]));
});
