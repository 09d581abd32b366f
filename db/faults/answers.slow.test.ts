import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { BOARD_NAMES } from '@/lib/boards/boards';
import { buildPages } from '../testing/built-pages';
import { answers, pages, sendRequest } from './requests';
import { serving } from './serving';
import { steadyBody } from './steady-body';

beforeAll(async () => {
  buildPages();
}, 300_000);

const secret = 's3cret-of-the-source';
const variations: Record<string, string>[] = [
  {},
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
  { Accept: 'application/json' },
  { Cookie: 'session=somebody; __prerender_bypass=1' },
  { 'X-Middleware-Subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', Forwarded: 'host=evil.example' },
  { 'X-Original-URL': '/metrics', 'X-Rewrite-URL': '/metrics' },
  { 'X-Nextjs-Data': '1' },
  { 'X-Matched-Path': '/metrics', 'X-Invoke-Path': '/metrics' },
];
const forPages = /^(private, no-cache|public, max-age=0, s-maxage=\d+, must-revalidate)$/;
const forParts = /private|no-store|must-revalidate/;
const directive = /^[a-z][a-z-]*(=("[^"]*"|[\w-]+))?$/;
const ownFields =
  /"(rawHash|wholeHash|rowHash|searchText|searchVector|cityId|sourceKey|checkedAt|derivedAt|isDoubted|token|baseUrl)\\*":/;
const server =
  /\bat [\w.<>]+ \((file|\/|webpack)|node_modules|\.next\/server|sourceMappingURL|ECONNREFUSED|password/;

/** Asks; Next sends whoever wants a part of a page on to an address of its own, so that no cache mixes up the two. */
async function askOn(address: string, path: string, headers: Record<string, string>) {
  const first = await sendRequest(address + path, headers);
  const on = String(first.headers.location ?? '');
  return headers.RSC && first.status === 307 && on.includes('_rsc')
    ? sendRequest(new URL(on, address).href, headers)
    : first;
}

const tails = [
  '//evil.example',
  '/\\evil.example',
  '/%2F%2Fevil.example',
  '/%5Cevil.example',
  '/.evil.example',
  '@evil.example',
  '/17-0940%0d%0aSet-Cookie:%20forged=1',
  '/https:evil.example',
  '/eo%20142',
  '/cb%20940',
];
const queries = [
  '17-0940',
  '//evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'cb 940%0d%0aLocation:%20//evil.example',
];
const astray = [
  '/',
  '//evil.example/',
  '//evil.example/%2e%2e',
  '/%2e%2e//evil.example/',
  '/\\evil.example/',
  '/denver/',
  ...tails.flatMap((tail) => [`/denver${tail}`, `/denver/legislation${tail}`, `/denver/legislation${tail}/`]),
  ...queries.map((text) => `/denver/legislation?q=${text}&next=//evil.example&on=//evil.example`),
  '/denver/legislation/cb-940?on=//evil.example',
];
const spoofed: Record<string, string>[] = [
  {},
  { Host: 'evil.example' },
  { 'X-Forwarded-Host': 'evil.example' },
];

describe.each(['embedded', 'postgres'] as const)('answers of the server on %s', (engine) => {
  test.skipIf(engine === 'postgres' && !inject('postgres'))(
    'rows 31, 43 and 45: no header changes what may be kept, shown or known',
    async () => {
      const { address, child } = await serving(engine, { LEGISTAR_TOKEN_DENVER: secret, LOG_LEVEL: 'debug' });
      let log = '';
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (text) => {
          log += text;
        });
      const cwd = process.cwd();
      const wrong: string[] = [];
      let asked = 0;
      for (const path of [
        ...pages,
        ...answers,
        '/denver/legislation/99-9999',
        '/nowhere',
        '/api/v1/nowhere',
        '/denver/members/nobody',
        '/sitemap.xml',
        '/icon.svg',
      ]) {
        const plain = await sendRequest(address + path);
        const steady = steadyBody(plain);
        for (const headers of variations) {
          const { status, headers: given, text } = await askOn(address, path, headers);
          asked += 1;
          const isPart = headers.RSC !== undefined;
          const say = (what: string) => wrong.push(`${path} with ${JSON.stringify(headers)}: ${what}`);
          const cache = String(given['cache-control'] ?? '');
          const type = String(given['content-type'] ?? '');
          if (!cache.split(', ').every((part) => directive.test(part))) say(`cache-control ${cache}`);
          if (type.startsWith('text/html') && !forPages.test(cache)) say(`a page with ${cache}`);
          if (type.startsWith('text/x-component') && !forParts.test(cache))
            say(`part of a page with ${cache}`);
          for (const name of [
            'content-security-policy',
            'x-content-type-options',
            'x-frame-options',
            'referrer-policy',
            'permissions-policy',
            'strict-transport-security',
          ])
            if (!given[name]) say(`no ${name}`);
          if (given['x-powered-by'] || given.server) say('names its software');
          if (status !== plain.status && !isPart) say(`${status} instead of ${plain.status}`);
          if (!isPart && steadyBody({ text, headers: given }) !== steady) say('another body');
          for (const [name, pattern] of [
            ['a column', ownFields],
            ['the server', server],
          ] as const)
            if (pattern.test(text)) say(`tells of ${name}: ${pattern.exec(text)?.[0]}`);
          for (const inner of [cwd, secret, 'evil.example', 'passage_template'])
            if (text.includes(inner)) say(`tells ${inner}`);
        }
      }
      console.log(`rows 31, 43, 45 ${engine}: ${asked} answers, ${wrong.length} wrong`);
      const kinds = new Map(wrong.map((one) => [one.split('}: ')[1], one]));
      expect([...kinds.values()].slice(0, 20)).toEqual([]);
      expect(log).not.toContain(secret);
    },
    280_000,
  );

  test.skipIf(engine === 'postgres' && !inject('postgres'))(
    'row 38: whoever is sent on stays on this site, whatever the address or the headers say',
    async () => {
      const { address } = await serving(engine);
      let sentOn = 0;
      for (const path of astray) {
        for (const headers of spoofed) {
          const { status, headers: given } = await sendRequest(address + path, headers);
          const { location } = given;
          expect(given['set-cookie']).toBeUndefined();
          if (location === undefined) continue;
          sentOn += 1;
          const goal = new URL(String(location), `${address}${path}`);
          expect({ path, headers, status, host: goal.host }).toEqual({
            path,
            headers,
            status,
            host: new URL(address).host,
          });
        }
      }
      console.log(
        `row 38 ${engine}: ${astray.length * spoofed.length} requests, ${sentOn} sent on, 0 to another site`,
      );
      expect(sentOn).toBeGreaterThan(5);
    },
    120_000,
  );

  test.skipIf(engine === 'postgres' && !inject('postgres'))(
    'row 43: data, feeds, calendars and exports carry a tag, and 304 saves sending them again',
    async () => {
      const { address } = await serving(engine);
      const tagged = [...answers, ...BOARD_NAMES.map((name) => `/denver/work-lists/${name}/export.csv`)];
      let saved = 0;
      for (const path of tagged) {
        const first = await sendRequest(address + path);
        expect({ path, status: first.status, tag: String(first.headers.etag) }).toEqual({
          path,
          status: 200,
          tag: expect.stringMatching(/^(W\/)?"[^"]+"$/),
        });
        const again = await sendRequest(address + path, { 'If-None-Match': String(first.headers.etag) });
        expect({ path, status: again.status, body: again.text }).toEqual({ path, status: 304, body: '' });
        const other = await sendRequest(address + path, { 'If-None-Match': '"another"' });
        expect({ path, status: other.status }).toEqual({ path, status: 200 });
        saved += Buffer.byteLength(first.text);
      }
      console.log(`row 43 ${engine}: ${tagged.length} addresses with a tag, ${saved} bytes saved by 304`);
    },
    120_000,
  );
});

test('row 45: the build hands out no source map, no path of the machine and no setting', () => {
  const folder = join('.next', 'static');
  expect(existsSync(folder)).toBe(true);
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
    entry.isFile(),
  );
  const found = files.flatMap(({ parentPath, name }) => {
    const text = readFileSync(join(parentPath, name), 'utf8');
    const words = ['sourceMappingURL=', process.cwd(), 'DATABASE_URL', 'LEGISTAR_TOKEN', 'drizzle', 'pglite'];
    return [
      ...(name.endsWith('.map') ? ['is a map'] : []),
      ...words.filter((word) => text.includes(word)),
    ].map((what) => `${name}: ${what}`);
  });
  console.log(`row 45: ${files.length} files handed out, ${found.length} wrong`);
  expect(files.length).toBeGreaterThan(10);
  expect(found).toEqual([]);
});
