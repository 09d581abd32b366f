import { beforeAll, describe, expect, it } from 'vitest';
import { COLUMNS } from '@/app/answers/export-columns';
import { get, type Route, serveFrom } from '@/app/answers/testing/requests';
import { loadRecord } from '@/db/record/load';
import { awayCity } from '@/db/testing/cities/away-city';
import { agreed, apart, codesIn, fieldPaths, Seen, sectionOf, tableOf } from '@/db/testing/contract';
import { describeOnEachEngine } from '@/db/testing/engines';
import { BOARD_NAMES } from '@/lib/boards/boards';
import { GET as boardBefore } from './[city]/boards/[name]/route';
import { GET as changes } from './[city]/changes/route';
import { GET as facets } from './[city]/facets/route';
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

const fieldsIn = (cell = '') => codesIn(cell).join();
const shapes = new Map(tableOf('API', 'shape').map(([name = '', cell]) => [name, fieldsIn(cell)]));
const answers = new Map(
  tableOf('API', 'address').flatMap(([address, , cell]) =>
    codesIn(address ?? '').map((one) => [one, fieldsIn(cell)] as const),
  ),
);
const rowsOfBoards = new Map(
  tableOf('API', 'work list').map(([name, cell]) => [codesIn(name ?? '').join(), fieldsIn(cell)]),
);

type Asked = [query?: string, path?: Record<string, string>];

/** How what a route answers, all of `asked` taken together, differs from what the contract tells of `address`. */
async function differences(address: string, route: Route, asked: Asked[], more = '') {
  const told = fieldPaths(`${answers.get(address)}${more}`, shapes);
  const seen = new Seen();
  for (const [query, path] of asked) {
    const { status, body } = await get(route, query, path);
    expect(status, `${address} ${query}`).toBe(200);
    seen.add(body, told);
  }
  return seen.against(told);
}

const tiny = { city: 'tiny' };

describeOnEachEngine('the fields of the contract', (ctx) => {
  let slugs: { items: string[]; members: string[] };
  beforeAll(async () => {
    await loadRecord(ctx.db);
    await awayCity(ctx.db);
    serveFrom(Promise.resolve(ctx.store));
    const { body: bills } = await get(list, 'limit=100&kind=bill');
    const { body: orders } = await get(list, 'kind=executive-order');
    const { body: people } = await get(members);
    const slugsOf = ({ data }: { data: { slug: string }[] }) => data.map(({ slug }) => slug);
    slugs = { items: [...slugsOf(bills), ...slugsOf(orders)], members: slugsOf(people) };
  });

  it('are told of every address', () => {
    expect(BOARD_NAMES.toSorted()).toEqual([...rowsOfBoards.keys()].toSorted());
    const asked = [...lists.map(([address]) => address), ...others];
    expect(apart(answers.keys(), asked)).toEqual(agreed);
  });

  it.each(lists)('are those of %s', async (address, route, asked) => {
    expect(await differences(address, route, asked)).toEqual(agreed);
  });

  it('are those of an item', async () => {
    const asked: Asked[] = [
      ...slugs.items.map((number): Asked => ['', { number }]),
      ['on=2024-08-18', { number: '24-0988' }],
      ['', { ...tiny, number: '26-0001' }],
    ];
    expect(await differences(others[0], item, asked)).toEqual(agreed);
  });

  it('are those of a member and of what they carried and voted', async () => {
    const asked = slugs.members.map((slug): Asked => ['', { slug }]);
    expect(await differences(others[1], member, asked)).toEqual(agreed);
    expect(await differences(others[2], memberRecord, asked)).toEqual(agreed);
  });

  it.each([...rowsOfBoards])('are those of the work list %s', async (name, row) => {
    const asked: Asked[] = ['2017-08-25', '2017-08-29', '2024-08-18'].map((on) => [`on=${on}`, { name }]);
    const groupsAlone: Asked = ['on=2017-08-29&group=none', { name: 'year' }];
    asked.push(['', { name, ...tiny }], groupsAlone, ['on=2017-08-29&limit=2', { name }]);
    expect(await differences(others[3], board, asked, `, data[{ ${row} }]`)).toEqual(agreed);
  });

  it('are those of a work list under the name it had before', () => expect(boardBefore).toBe(board));

  it('are those of how fresh a city is, copies of the database too', async () => {
    const standing = { number: 1, answers: true, isUsed: false, secondsBehind: 3, failed: 0 };
    const replicas = { reader: () => null, current: () => null, standings: () => [standing] };
    serveFrom(Promise.resolve({ ...ctx.store, replicas }));
    const found = await differences(others[4], freshness, [['', tiny], ['']]);
    serveFrom(Promise.resolve(ctx.store));
    expect(found).toEqual(agreed);
  });
});

const others = [
  '/api/v1/{city}/legislation/{number}',
  '/api/v1/{city}/members/{slug}',
  '/api/v1/{city}/members/{slug}/record',
  '/api/v1/{city}/work-lists/{name}',
  '/api/v1/{city}/freshness',
  '/api/v1/{rest}',
  '/api/v1/{city}/boards/{name}',
] as const;

const lists: [address: string, route: Route, asked: Asked[]][] = [
  ['/api/v1/cities', cities as Route, [[], ['limit=1']]],
  ['/api/v1/{city}/legislation', list, [['limit=100'], ['q=housing'], ['q=housng'], ['', tiny]]],
  ['/api/v1/{city}/facets', facets, [[]]],
  ['/api/v1/{city}/timeline', timeline, [['limit=100'], ['q=enforcement&limit=100']]],
  ['/api/v1/{city}/members', members, [[], ['limit=2']]],
  ['/api/v1/{city}/votes', votes, [['limit=100'], ['member=kevin-flynn&value=no&kind=bill']]],
  ['/api/v1/{city}/meetings', meetings, [['limit=100'], ['month=2017-08'], ['', tiny]]],
  ['/api/v1/{city}/changes', changes, [['limit=100'], ['item=17-0940'], ['', tiny]]],
];

describe('an export', () => {
  it('has the columns of the contract', () => {
    const told = codesIn(
      /Columns of CSV and Excel:[^.]*/.exec(sectionOf('Files, feeds, calendars'))?.[0] ?? '',
    );
    expect(told).toEqual(COLUMNS.map(({ title }) => title));
  });
});
