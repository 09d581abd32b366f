import { beforeAll, expect, it } from 'vitest';
import { addCity } from '@/db/cities/followed-cities';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
import { SORTS } from '@/lib/legislation/filter';
import { get, type Route, serveFrom } from '../answers/testing/requests';
import { GET as changes } from '../api/v1/[city]/changes/route';
import { GET as legislation } from '../api/v1/[city]/legislation/route';
import { GET as meetings } from '../api/v1/[city]/meetings/route';
import { GET as record } from '../api/v1/[city]/members/[slug]/record/route';
import { GET as members } from '../api/v1/[city]/members/route';
import { GET as timeline } from '../api/v1/[city]/timeline/route';
import { GET as votes } from '../api/v1/[city]/votes/route';
import { GET as workList } from '../api/v1/[city]/work-lists/[name]/route';
import { GET as cities } from '../api/v1/cities/route';

type Kind = 'day' | 'instant' | 'text' | 'integer' | 'none';
const KIND_OF = {
  'last-action': 'day',
  introduced: 'day',
  'longest-waiting': 'day',
  number: 'text',
  relevance: 'integer',
} as const;
const lists: [string, Route, string, Record<string, string>, Kind][] = [
  ...SORTS.map((sort): (typeof lists)[number] => {
    return [`legislation by ${sort}`, legislation, `sort=${sort}&q=city`, {}, KIND_OF[sort]];
  }),
  ['the timeline', timeline, 'kind=bill', {}, 'day'],
  ['votes', votes, '', {}, 'day'],
  ['votes on some items', votes, 'kind=bill&sort=number', {}, 'day'],
  ['meetings', meetings, '', {}, 'day'],
  ['changes', changes, '', {}, 'instant'],
  ['a record', record, '', { slug: 'robin-kniech' }, 'day'],
  ['a narrowed record', record, 'role=carried', { slug: 'robin-kniech' }, 'day'],
  ['members', members, '', {}, 'none'],
  ['cities', cities, '', {}, 'none'],
  ['a work list', workList, '', { name: 'year' }, 'none'],
];

const DAYS = ['2017-08-31', '0001-01-01', '10000-01-01', '2400-02-29'];
const INSTANTS = ['2017-08-31T10:00:00Z', '2017-08-31T10:00:00.123456+05:45', '9999-12-31T23:59:59-07:00'];
const TEXTS = [
  '',
  'x',
  "' or 1=1--",
  '2017-02-30',
  '\u2028',
  'x'.repeat(300),
  'infinity',
  'now',
  '-infinity',
];
const WHOLE = [0, 1, -1, 2 ** 31 - 1];
const TAKEN = {
  day: DAYS,
  instant: INSTANTS,
  text: [...TEXTS, ...DAYS, ...INSTANTS],
  integer: WHOLE,
  none: [],
} satisfies Record<Kind, unknown[]>;
const NO_KEY = [1.5, 2 ** 31, 2 ** 53, 1e300, true, false, [], {}, ['2017-08-31'], { key: 1 }];
const NO_DAY = ['2017-13-01', '2017-02-29', '0000-01-01', '9999999-01-01', '-0001-01-01', '02017-01-01'];
const NO_INSTANT = [
  '2017-02-30T00:00:00Z',
  '2017-01-01T24:00:00Z',
  '2017-01-01T00:00:00+99:00',
  '2017-01-01T0Z',
];
const KEYS = [...DAYS, ...INSTANTS, ...TEXTS, ...WHOLE, ...NO_KEY, '2017-08-31\0', '\0', '\ud800'];
const IDS = [-1, 0.5, '1', 2 ** 53, 1e300, true, [], {}, null, '\0'];

const parts = (token: string): unknown[] => JSON.parse(Buffer.from(token, 'base64url').toString());
const forge = (made: unknown) => Buffer.from(JSON.stringify(made)).toString('base64url');

/** Row 71 of the plan of faults: a token with the sign of its list, and something else for the key or the id. */
describeOnEachEngine('page tokens that somebody made', (ctx) => {
  beforeAll(async () => {
    serveFrom(Promise.resolve(ctx.store));
    await loadRecord(ctx.db);
    await addCity(ctx.db, {
      slug: 'second',
      name: 'Second',
      client: 'second',
      timeZone: 'America/New_York',
      url: null,
      process: null,
      rate: 0,
      concurrency: 1,
      allowPrivate: false,
    });
  });

  it.each(lists)('are a 400 of %s, whatever stands in them', async (list, route, query, path, kind) => {
    const ask = (more: string) => get(route, [query, 'limit=1', more].filter(Boolean).join('&'), path);
    const asked = async (made: unknown) => {
      const { status, body } = await ask(`cursor=${forge(made)}`);
      return status === 200 ? 'taken' : `${status} ${body.error.field}`;
    };
    const first = await ask('');
    const [sign, , key, id] = parts(first.body.next);
    expect(await asked([sign, 'after', key, id])).toBe('taken');

    const taken: readonly unknown[] = TAKEN[kind];
    const keys = kind === 'text' ? KEYS : [...KEYS, ...NO_DAY, ...NO_INSTANT];
    const got: [unknown, string][] = [];
    for (const direction of ['after', 'before']) {
      for (const forged of keys) got.push([forged, await asked([sign, direction, forged, id])]);
      for (const other of IDS) got.push(['an id', await asked([sign, direction, key, other])]);
    }
    for (const shape of [
      [],
      {},
      'text',
      null,
      [sign],
      [sign, 'beside', key, id],
      [sign, 'after', key, id, 1],
    ])
      got.push(['a shape', await asked(shape)]);
    const wanted = (forged: unknown) => (taken.includes(forged) ? 'taken' : '400 cursor');
    expect(got.filter(([forged, answer]) => answer !== wanted(forged))).toEqual([]);
    console.log(`row 71 ${ctx.engine}: ${got.length} tokens of ${list}, 0 failed`);
  });

  it.each([
    ['members', members, {}],
    ['a work list', workList, { name: 'year' }],
  ] as const)('are a 400 of %s beyond its end', async (_, route, path) => {
    const { body } = await get(route, 'limit=1', path);
    const [sign] = parts(body.next);
    const at = (id: number) => get(route, `limit=1&cursor=${forge([sign, 'before', null, id])}`, path);
    expect((await at(body.total)).status).toBe(200);
    expect((await at(body.total + 1)).status).toBe(400);
    expect((await at(Number.MAX_SAFE_INTEGER)).status).toBe(400);
  });
});
