import { type Browser, expect, test } from '@playwright/test';
import { type HostileServer, startHostileServer } from './hostile/hostile-server';
import { audit, watch } from './hostile/watch';

test.describe.configure({ mode: 'serial' });
test.use({ trace: 'off' });

let server: HostileServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await startHostileServer();
});
test.afterAll(() => server?.stop());

const starts = [
  '',
  '/legislation',
  '/legislation?q=ran',
  '/legislation?view=table',
  '/timeline',
  '/members',
  '/committees',
  '/meetings',
  '/votes',
  '/work-lists',
  '/changes',
  '/freshness',
  '/about',
  '/about/statuses',
  '/status-review',
].map((path) => `/hostile${path}`);
/** Every item, on whose page each field has its place; of the others, whose lists show all of them, some. */
const mostOfKind = { item: 50, other: 12, query: 3 };

/** `/hostile/members/*`, with a mark for a query: pages of one kind are drawn by the same code. */
function kindOf(address: string) {
  const [path = '', query] = address.split('?', 2);
  const [, , room = '', one, ...rest] = path.split('/');
  return [room, one === undefined ? '' : '*', ...rest, query === undefined ? '' : '?']
    .filter(Boolean)
    .join('/');
}

async function crawl(browser: Browser, options: { bypassCSP: boolean; most: (kind: string) => number }) {
  const context = await browser.newContext({ bypassCSP: options.bypassCSP, baseURL: server.address });
  const seen = await watch(context, server.address);
  const page = await context.newPage();
  const listed = await context.request.get('/api/v1/hostile/legislation?limit=100');
  const items: { url: string }[] = (await listed.json()).data;
  const queue = ['/', ...starts, ...items.map(({ url }) => url)];
  const known = new Set(queue);
  const visits = new Map<string, number>();
  const bad: string[] = [];
  let withPayload = 0;
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const kind = kindOf(address);
    const count = visits.get(kind) ?? 0;
    const isFile = /\.(csv|xlsx|jsonl|ics|atom|jsonld)(\?|$)/.test(address);
    if (isFile || count >= options.most(kind)) continue;
    visits.set(kind, count + 1);
    const answer = await page.goto(address);
    if (answer?.status() !== 200) bad.push(`${answer?.status()} ${address}`);
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    const found = await audit(page);
    bad.push(
      ...found.bad.map((what) => `${address}: ${what}`),
      ...seen.splice(0).map((what) => `${address}: ${what}`),
    );
    withPayload += Number(found.hasPayload);
    for (const link of found.links.filter((one) => !known.has(one))) {
      known.add(link);
      if (link.startsWith('/hostile')) queue.push(link);
    }
  }
  await context.close();
  const visited = [...visits.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `row 27: ${visited} pages of ${visits.size} kinds, ${withPayload} with hostile text, CSP ${options.bypassCSP ? 'off' : 'on'}`,
  );
  return { bad, withPayload, kinds: visits.size };
}

test('with its policy switched off no page of a hostile city runs or loads anything', async ({ browser }) => {
  test.setTimeout(280_000);
  const most = (kind: string) => {
    if (kind.endsWith('?')) return mostOfKind.query;
    return kind === 'legislation/*' ? mostOfKind.item : mostOfKind.other;
  };
  const { bad, withPayload, kinds } = await crawl(browser, { bypassCSP: true, most });
  expect(bad).toEqual([]);
  expect(withPayload).toBeGreaterThan(100);
  expect(kinds).toBeGreaterThan(20);
});

test('with its policy on, no page of a hostile city breaks it', async ({ browser }) => {
  test.setTimeout(120_000);
  const { bad } = await crawl(browser, { bypassCSP: false, most: () => 1 });
  expect(bad).toEqual([]);
});

test('feeds, calendars, exports, structured data and the API run nothing when opened', async ({
  browser,
}) => {
  const context = await browser.newContext({
    bypassCSP: true,
    baseURL: server.address,
    acceptDownloads: true,
  });
  const seen = await watch(context, server.address);
  const page = await context.newPage();
  const { data } = await (await context.request.get('/api/v1/hostile/legislation?limit=100')).json();
  const one: string = data[0].url;
  const files = [
    '/hostile/feed.atom',
    '/hostile/calendar.ics',
    `${one}/feed.atom`,
    `${one}/calendar.ics`,
    `${one}/legislation.jsonld`,
    '/hostile/legislation/export.csv',
    '/hostile/legislation/export.jsonl',
    '/hostile/legislation/export.xlsx',
    '/api/v1/hostile/legislation?q=ran',
    `/api/v1${one}`,
    '/api/v1/hostile/changes',
    '/api/v1/hostile/legislation?stage=%3Cscript%3Eran(1)%3C/script%3E',
    '/sitemap.xml',
  ];
  for (const file of files) {
    const answer = await context.request.get(file);
    const headers = answer.headers();
    expect(headers['content-type'], file).not.toContain('html');
    expect(headers['x-content-type-options'], file).toBe('nosniff');
    expect(headers['content-security-policy'], file).toContain("default-src 'none'");
    expect([200, 400], file).toContain(answer.status());
    await page
      .goto(file)
      .catch((error: Error) => expect(error.message, file).toMatch(/Download is starting|ERR_ABORTED/));
  }
  expect(seen).toEqual([]);
  await context.close();
});
