import pg from 'pg';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { buildPages } from '../../testing/built-pages';
import { createDatabase } from '../../testing/create-database';
import { serving } from '../serving';

beforeAll(async () => {
  buildPages();
}, 300_000);

/** Row 40 of the plan: whatever makes a statement slow, readers are told within the limit of two seconds. */
test.skipIf(!inject('postgres'))(
  'row 40: a read that takes too long is stopped and says so',
  async () => {
    const postgres = inject('postgres');
    if (!postgres) throw new Error('There is no PostgreSQL server for the tests.');
    const url = await createDatabase(postgres.url, `too_slow_${process.pid}`, postgres.template);
    const { address } = await serving('postgres', { DATABASE_URL: url });
    const kept = '/denver/legislation?q=housing';
    for (const path of [kept, `/api/v1${kept}`]) expect((await timed(address + path)).status).toBe(200);
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query('begin; lock table items in access exclusive mode');

    const list = '/denver/legislation?q=park';
    const page = await timed(address + list);
    const data = await timed(`${address}/api/v1${list}`);
    console.log(`row 40: page ${page.status} after ${page.ms} ms, API ${data.status} after ${data.ms} ms`);
    expect(page.status).toBe(503);
    expect(page.text).toContain('This took too long and was stopped.');
    expect(page.text).toContain('The same without the search');
    expect(data.status).toBe(503);
    expect(JSON.parse(data.text)).toMatchObject({ error: { code: 'too-slow' } });
    // Two at once share the reading.
    const [item, twin] = await Promise.all([1, 2].map(() => timed(`${address}/denver/legislation/17-0940`)));
    for (const one of [item, twin]) {
      expect(one).toMatchObject({ status: 503, retryAfter: '5' });
      expect(one?.text).toContain('This page could not be shown');
    }
    expect(Math.max(page.ms, data.ms)).toBeLessThan(3_000);
    // Next draws the error's page after the page's own reading failed, and asks for the title once more.
    expect(item?.ms).toBeLessThan(6_000);

    await holder.query('rollback');
    expect((await timed(address + list)).status).toBe(200);
  },
  60_000,
);

async function timed(address: string) {
  const begun = performance.now();
  const response = await fetch(address);
  const text = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text,
    ms: Math.round(performance.now() - begun),
  };
}
