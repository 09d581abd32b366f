import { beforeAll, describe, expect, it } from 'vitest';
import { get, type Route, serveFrom } from '@/app/answers/testing/requests';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
import { GET as anything } from './[...rest]/route';
import { GET as changes } from './[city]/changes/route';
import { GET as freshness } from './[city]/freshness/route';
import { GET as item } from './[city]/legislation/[number]/route';
import { GET as list } from './[city]/legislation/route';
import { GET as meetings } from './[city]/meetings/route';
import { GET as memberRecord } from './[city]/members/[slug]/record/route';
import { GET as member } from './[city]/members/[slug]/route';
import { GET as members } from './[city]/members/route';
import { GET as timeline } from './[city]/timeline/route';
import { GET as votes } from './[city]/votes/route';
import { GET as board } from './[city]/work-lists/[name]/route';
import { GET as cities } from './cities/route';

describeOnEachEngine('the API, asked badly,', (ctx) => {
  beforeAll(async () => {
    await loadRecord(ctx.db);
    serveFrom(Promise.resolve(ctx.store));
  });

  describe('refuses with the field at fault', () => {
    it.each<[Route, string, Record<string, string>, number, string | null]>([
      [list, '', { city: 'atlantis' }, 404, 'city'],
      [list, '', { city: '%00' }, 404, 'city'],
      [item, '', { number: 'no-such' }, 404, 'number'],
      [item, '', { number: '%00' }, 404, 'number'],
      [item, '', { number: 'x'.repeat(10_000) }, 404, 'number'],
      [item, 'on=2017-02-30', { number: '17-0940' }, 400, 'on'],
      [item, 'on=9999-01-01', { number: '17-0940' }, 400, 'on'],
      [item, 'on=2017-01-01&on=2018-01-01', { number: '17-0940' }, 400, 'on'],
      [item, 'off=1', { number: '17-0940' }, 400, 'off'],
      [member, '', { slug: 'nobody' }, 404, 'slug'],
      [member, '', { slug: 'a\0b' }, 404, 'slug'],
      [memberRecord, '', { slug: 'nobody' }, 404, 'slug'],
      [memberRecord, 'option=maybe', { slug: 'kevin-flynn' }, 400, 'option'],
      [memberRecord, 'limit=0', { slug: 'kevin-flynn' }, 400, 'limit'],
      [memberRecord, 'cursor=abc', { slug: 'kevin-flynn' }, 400, 'cursor'],
      [list, 'stage=nowhere', {}, 400, 'stage'],
      [list, 'stagee=filed', {}, 400, 'stagee'],
      [list, 'q=%00', {}, 400, 'q'],
      [list, 'q=the', {}, 400, 'q'],
      [list, `q=${'a'.repeat(10_000)}`, {}, 400, 'q'],
      [list, 'sponsor=nobody-at-all', {}, 400, 'sponsor'],
      [list, 'committee=none-such', {}, 400, 'committee'],
      [list, 'topic=unheard-of', {}, 400, 'topic'],
      [list, 'limit=1000000', {}, 400, 'limit'],
      [list, 'from=2018-01-01&to=2017-01-01', {}, 400, 'from'],
      [list, 'cursor=Zm9yZ2Vk', {}, 400, 'cursor'],
      [list, Array.from({ length: 400 }, (_, at) => `sponsor=a${at}`).join('&'), {}, 400, 'sponsor'],
      [timeline, 'year=x', {}, 400, 'year'],
      [meetings, 'kind=bill', {}, 400, 'kind'],
      [changes, 'since=yesterday', {}, 400, 'since'],
      [changes, 'since=2026-13-01T00:00:00Z', {}, 400, 'since'],
      [changes, 'until=2026-02-30', {}, 400, 'until'],
      [changes, 'subject=cheese', {}, 400, 'subject'],
      [changes, 'actor=nobody', {}, 400, 'actor'],
      [changes, 'cursor=abc', {}, 400, 'cursor'],
      [changes, 'limit=0', {}, 400, 'limit'],
      [freshness, 'x=1', {}, 400, 'x'],
      [votes, 'value=no', {}, 400, 'value'],
      [votes, 'held=17', {}, 400, 'held'],
      [votes, 'kind=bill&membr=kevin-flynn', {}, 400, 'membr'],
      [votes, 'member=kevin-flynn&cursor=Zm9yZ2Vk', {}, 400, 'cursor'],
      [meetings, 'month=2017-13', {}, 400, 'month'],
      [board, 'limit=0', { name: 'held' }, 400, 'limit'],
      [board, 'page=2', { name: 'held' }, 400, 'page'],
      [members, 'cursor=abc', {}, 400, 'cursor'],
      [members, 'limit=101', {}, 400, 'limit'],
      [members, 'x=1', {}, 400, 'x'],
      [cities, 'x=1', {}, 400, 'x'],
    ])('%#: %.0s%.60s %o: %i %s', async (route, query, path, status, field) => {
      const answer = await get(route, query, path);
      expect(answer.status).toBe(status);
      expect(answer.body.error).toEqual({ code: expect.any(String), message: expect.any(String), field });
      expect(answer.body.error.message.length).toBeLessThan(500);
    });

    it.each([
      "'",
      '"',
      "' & | ! <-> x",
      '"unbalanced quote',
      '-tobacco',
      'a OR',
      '\\',
      '%',
      'x<->y',
      '(((a',
      ':*b',
    ])('survives the search %s', async (q) => {
      const { status } = await get(list, `q=${encodeURIComponent(q)}`);
      expect([200, 400]).toContain(status);
    });
  });

  it('answers 404 in JSON where there is nothing', async () => {
    const response = anything();
    expect(response.status).toBe(404);
    expect((await response.json()).error.field).toBe(null);
  });

  it('answers 503 when the database does not, and 500 without a word of the inside', async () => {
    const lost = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:5432'), { code: 'ECONNREFUSED' });
    serveFrom(Promise.reject(lost));
    const down = await get(list);
    expect(down.status).toBe(503);
    expect(down.headers.get('retry-after')).toBe('5');
    expect(down.body.error.code).toBe('unavailable');
    serveFrom(Promise.resolve({ db: {} }));
    const broken = await get(list);
    expect(broken.status).toBe(500);
    expect(broken.body.error.message).not.toMatch(/function|undefined|db\./);
    serveFrom(Promise.resolve(ctx.store));
  });
});
