import dns from 'node:dns';
import { createServer } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { legistarApi } from '@/lib/sources/legistar/api';
import { SourceError } from '@/lib/sources/legistar/errors';
import { addCity } from '../cities/followed-cities';
import { runSync } from '../sync/run';
import { describeOnEachEngine } from '../testing/engines';
import { startTinySource } from '../testing/sources/tiny-source';

let listeners = 0;
let heard = 0;
afterAll(() => console.log(`row 37: ${listeners} listeners inside, ${heard} connections`));

/** Row 37 of the plan of faults: somewhere inside that must never hear of us, counting who connects. */
async function inside(host = '127.0.0.1') {
  let connections = 0;
  listeners += 1;
  const server = createServer((_request, response) => response.end('[]'));
  server.on('connection', () => {
    connections += 1;
    heard += 1;
  });
  await new Promise<void>((done) => server.listen(0, host, done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, count: () => connections };
}

/** A source that sends whoever asks on to another address. */
async function redirecting(status: number, location: string): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(status, { location }).end());
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const hosts = [
  '127.0.0.1',
  '127.1',
  '127.0.1',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '0',
  '0.0.0.0',
  'localhost',
  'localhost.',
  'LOCALHOST',
  'a.localhost',
  'a.localhost.',
  '[::1]',
  '[::]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fe80::1]',
  '[fd00::1]',
  '169.254.169.254',
  '10.0.0.1',
  '192.168.1.1',
  '172.16.0.1',
  '100.64.0.1',
  '①②⑦.⓪.⓪.①',
  'public.example@127.0.0.1',
  '127.0.0.1%2f',
];

test.each(hosts)('row 37: a city at %s is refused, or asked for nothing', async (host) => {
  const listener = await inside();
  const ask = async () => {
    const api = legistarApi({
      baseUrl: `http://${host}:${listener.port}/v1/x`,
      timeoutMs: 500,
      backoffMs: 1,
    });
    await api.votes(1).finally(() => api.close());
  };
  const why = await ask().catch((error: unknown) => (error instanceof SourceError ? error.whole : error));
  expect(why).toMatch(/private|web address|user|getaddrinfo|ENOTFOUND|EAI_AGAIN|query/);
  expect(listener.count()).toBe(0);
});

test.each([
  'file:///etc/passwd',
  'gopher://127.0.0.1/',
  'ftp://127.0.0.1/',
  'data:text/plain,[]',
  'javascript:1',
  '//127.0.0.1/',
])('row 37: %s is no address of a source', (baseUrl) => {
  expect(() => legistarApi({ baseUrl })).toThrow(/http|web address/);
});

const answersOf: Record<string, string[][]> = {
  'a name that leads inside': [['127.0.0.1']],
  'a name that leads inside and outside': [['198.51.100.7', '127.0.0.1']],
  'a name that leads inside the second time': [['198.51.100.7'], ['127.0.0.1']],
  'a name that leads to a mapped address': [['::ffff:127.0.0.1']],
};

test.each(Object.entries(answersOf))('row 37: %s is not connected to', async (_name, answers) => {
  const listener = await inside();
  const real = dns.lookup;
  let asked = 0;
  const fake = (
    _host: string,
    _options: unknown,
    done: (error: null, found: dns.LookupAddress[]) => void,
  ) => {
    const addresses = answers[Math.min(asked, answers.length - 1)] ?? [];
    asked += 1;
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    );
  };
  Object.assign(dns, { lookup: fake });
  syncBuiltinESMExports();
  onTestFinished(() => {
    Object.assign(dns, { lookup: real });
    syncBuiltinESMExports();
  });
  const api = legistarApi({
    baseUrl: `http://rebinding.example:${listener.port}/v1/x`,
    timeoutMs: 300,
    backoffMs: 1,
  });
  await expect(api.votes(1)).rejects.toThrow();
  await api.close();
  expect(asked).toBeGreaterThan(0);
  expect(listener.count()).toBe(0);
});

describeOnEachEngine('row 37: a sync', (ctx) => {
  test('follows no redirect and opens no address that stands in the data', async () => {
    const listener = await inside();
    const inner = `http://127.0.0.1:${listener.port}/`;
    const source = await startTinySource(3);
    onTestFinished(() => source.stop());
    for (const { row, attachments, sponsors } of source.matters) {
      for (const key of ['MatterTitle', 'MatterNotes', 'MatterName'])
        row[key] = `See ${inner} <img src="${inner}">`;
      for (const attachment of attachments) attachment.MatterAttachmentHyperlink = inner;
      for (const sponsor of sponsors) sponsor.MatterSponsorLinkFlag = inner;
    }
    for (const { row } of source.events) {
      for (const key of [
        'EventAgendaFile',
        'EventMinutesFile',
        'EventVideoPath',
        'EventInSiteURL',
        'EventMedia',
      ])
        row[key] = inner;
    }
    const follow = async (slug: string, url: string) => {
      const common = { name: slug, client: slug, timeZone: 'America/Chicago', process: null };
      const city = await addCity(ctx.db, {
        ...common,
        slug,
        url,
        rate: 0,
        concurrency: 4,
        allowPrivate: true,
      });
      return runSync(ctx.db, city, { full: true });
    };
    expect(await follow('tiny', source.baseUrl)).toMatchObject({ outcome: 'done' });
    for (const status of [301, 302, 303, 307, 308]) {
      const moved = await redirecting(status, inner);
      expect(await follow(`moved-${status}`, `${moved}/v1/x`)).toMatchObject({ outcome: 'failed' });
    }
    expect(listener.count()).toBe(0);
  });
});
