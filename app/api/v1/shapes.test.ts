import { beforeAll, expect, it } from 'vitest';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
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
import { GET as cities } from './cities/route';
import { get, serveFrom } from './testing-requests';

const PAGE = ['asOf', 'data', 'next', 'previous', 'total'];
const STATUS =
  'stage step outcome route activity since sentence because inferred ruleVersion sourceStatus agrees actBy'.split(
    ' ',
  );
const SUMMARY =
  'number slug kind sourceKind title shortTitle status sponsors committee introducedOn lastActionOn url'.split(
    ' ',
  );
const WHOLE =
  'officialTitle description alternateNumbers enactmentNumber effectiveOn nextEvents signedOn revisions actions documents relations topics codeSections contradictions sources corrections changes'.split(
    ' ',
  );
const ACTION =
  'on precision time place participants mover seconder body raw text class result consent confidence note rollCall sources'.split(
    ' ',
  );
const ROLL_CALL = 'yes no abstain absent excused recused notVoting required votes'.split(' ');

const keys = (value: object) => Object.keys(value);

describeOnEachEngine('the API', (ctx) => {
  beforeAll(async () => {
    await loadRecord(ctx.db);
    serveFrom(Promise.resolve(ctx.store));
  });

  it('answers where Next hands over no params, as for a path without variable parts', async () => {
    const request = new Request('http://localhost/api/v1/cities');
    expect((await cities(request, { params: Promise.resolve(undefined) })).status).toBe(200);
  });

  it('lists the cities with what is on record', async () => {
    const { status, body } = await get(cities);
    expect(status).toBe(200);
    expect(body.data).toEqual([
      {
        slug: 'denver',
        name: 'Denver',
        timeZone: 'America/Denver',
        asOf: '2026-11-23T07:00:00Z',
        counts: { items: 198, actions: expect.any(Number), rollCalls: 57, people: 33 },
      },
    ]);
  });

  it('lists items in the shape of the contract', async () => {
    const { status, headers, body } = await get(list, 'limit=100');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(keys(body).toSorted()).toEqual([...PAGE, 'suggestion'].toSorted());
    expect(body.total).toBe(198);
    expect(body.data).toHaveLength(100);
    for (const row of body.data) {
      expect(keys(row)).toEqual(expect.arrayContaining([...SUMMARY, 'extract']));
      expect(keys(row.status)).toEqual(expect.arrayContaining(STATUS));
      expect(row.url).toBe(`/denver/legislation/${row.slug}`);
      for (const sponsor of row.sponsors) expect(keys(sponsor).toSorted()).toEqual(['name', 'role', 'slug']);
    }
    const days = body.data.map((row: { lastActionOn: string | null }) => row.lastActionOn);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  it('gives the item whole, every key there', async () => {
    const { body } = await get(item, '', { number: '17-0940' });
    expect(keys(body)).toEqual(expect.arrayContaining([...SUMMARY, ...WHOLE]));
    expect(body.status).toMatchObject({
      stage: 'concluded',
      outcome: 'enacted',
      route: 'signed',
      since: '2017-08-31',
    });
    expect(body.status.because).toMatchObject({ on: '2017-08-31', rule: 'signed' });
    for (const action of body.actions) expect(keys(action)).toEqual(expect.arrayContaining(ACTION));
    const passage = body.actions.find((action: { class: string }) => action.class === 'passage');
    expect(keys(passage.rollCall)).toEqual(expect.arrayContaining(ROLL_CALL));
    expect(passage.rollCall).toMatchObject({ yes: 10, no: 0, absent: 3, excused: null });
    expect(passage.rollCall.votes).toHaveLength(13);
    const away = passage.rollCall.votes.filter((vote: { option: string }) => vote.option === 'absent');
    expect(away.map((vote: { name: string }) => vote.name)).toEqual([
      'Albus Brooks',
      'Christopher Herndon',
      'Mary Beth Susman',
    ]);
    const signing = body.actions.find((action: { on: string }) => action.on === '2017-08-31');
    expect(signing).toMatchObject({ time: '14:30', place: expect.stringContaining('Parr-Widener') });
    expect(signing.participants).toHaveLength(5);
    expect(body.sponsors.map((sponsor: { name: string }) => sponsor.name).toSorted()).toEqual([
      'Paul López',
      'Robin Kniech',
    ]);
    expect(body).toMatchObject({ enactmentNumber: null, effectiveOn: null, signedOn: null, revisions: [] });
    expect(body.contradictions.length).toBeGreaterThan(0);
  });

  it.each([
    ['2017-08-01', { stage: null, outcome: null, sentence: 'Not yet filed on that day' }],
    ['2017-08-30', { stage: 'with-executive', outcome: null }],
    ['2017-08-31', { stage: 'concluded', outcome: 'enacted', route: 'signed' }],
  ])('gives the status of 17-0940 on %s', async (on, status) => {
    const { body } = await get(item, `on=${on}`, { number: '17-0940' });
    expect(body.status).toMatchObject(status);
    expect(body.statusOn).toBe(on);
  });

  it('shows an executive order with its own columns and relations', async () => {
    const { body } = await get(item, '', { number: 'eo-142' });
    expect(body).toMatchObject({ kind: 'executive-order', signedOn: '2017-08-31', number: '142' });
    expect(body.relations.map((relation: { slug: string }) => relation.slug)).toContain('17-0940');
  });

  it.each(['cb 940', 'CB17-0940', '17-940', 'CB 17-0940'])('sends %s on to its address', async (number) => {
    const { status, headers } = await get(item, 'on=2017-08-30', { number });
    expect(status).toBe(308);
    expect(headers.get('location')).toBe('/api/v1/denver/legislation/17-0940?on=2017-08-30');
  });

  it('tells what happened across items, newest first', async () => {
    const { body } = await get(timeline, 'sponsor=robin-kniech&from=2017-08-01&to=2017-08-31&limit=50');
    expect(body.total).toBe(body.data.length);
    for (const { action, item: of } of body.data) {
      expect(keys(action)).toEqual(expect.arrayContaining(ACTION));
      expect(action.on >= '2017-08-01' && action.on <= '2017-08-31').toBe(true);
      expect(keys(of)).toEqual(expect.arrayContaining(['number', 'slug', 'title', 'url']));
    }
    const own = body.data.filter((entry: { item: { slug: string } }) => entry.item.slug === '17-0940');
    expect(own.map((entry: { action: { on: string } }) => entry.action.on)).toEqual(
      own
        .map((entry: { action: { on: string } }) => entry.action.on)
        .toSorted()
        .toReversed(),
    );
  });

  it('counts what each value of each filter would show', async () => {
    const { body } = await get(facets, 'kind=bill&sponsor=robin-kniech');
    expect(keys(body).toSorted()).toEqual(
      'activity committee kind outcome route sponsor stage topic year'.split(' '),
    );
    for (const { value, count } of body.outcome) {
      const { body: rows } = await get(list, `kind=bill&sponsor=robin-kniech&outcome=${value}`);
      expect(rows.total).toBe(count);
    }
  });

  it('gives a member’s record item by item', async () => {
    const { status, body } = await get(memberRecord, 'option=no', { slug: 'robin-kniech' });
    expect(status).toBe(200);
    expect(keys(body).toSorted()).toEqual(PAGE);
    expect(body).toMatchObject({ total: 1, next: null, previous: null });
    expect(body.data[0]).toMatchObject({
      url: expect.stringMatching(/^\/denver\/legislation\//),
      role: null,
      votes: [{ option: 'no', isCouncil: true }],
    });
  });

  it('lists members and knows each', async () => {
    const { body } = await get(members);
    expect(body.total).toBe(33);
    const [first] = body.data;
    expect(keys(first).toSorted()).toEqual(['counts', 'isCurrent', 'name', 'seats', 'slug']);
    const { body: one } = await get(member, '', { slug: 'paul-lopez' });
    expect(one).toMatchObject({ name: 'Paul López', isCurrent: false, counts: { sponsored: 3 } });
    expect(one.seats[0]).toMatchObject({ seat: 'District 3', startOn: '2015-07-20', endOn: '2019-07-15' });
    const counted = one.carried.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
    const { body: carried } = await get(list, 'sponsor=paul-lopez');
    expect(counted).toBe(carried.total);
  });

  it('counts only seats known to be held today as current', async () => {
    const { body } = await get(members);
    const current = body.data.filter((one: { isCurrent: boolean }) => one.isCurrent);
    const names = current.map((one: { name: string }) => one.name);
    expect(names).toContain('Mike Johnston');
    for (const past of ['Kendra Black', 'Jolon Clark', 'Robert White', 'Robin Kniech']) {
      expect(names).not.toContain(past);
    }
  });

  it('lists roll calls and meetings', async () => {
    const { body } = await get(votes, 'limit=100');
    expect(body.total).toBe(57);
    expect(keys(body.data[0].rollCall)).toEqual(expect.arrayContaining(ROLL_CALL));
    const { body: met } = await get(meetings, 'from=2017-08-28&to=2017-08-28');
    expect(met).toMatchObject({ total: 1, next: null });
    expect(met.data[0]).toMatchObject({
      body: 'City Council',
      heldOn: '2017-08-28',
      time: null,
      confidence: 'inferred',
      items: [{ item: { number: '17-0940' } }, { item: { number: '17-0940' }, result: 'pass' }],
    });
    expect(met.data[0].sources.length).toBeGreaterThan(0);
  });

  it('gives the ledger from an instant on, oldest first, page by page', async () => {
    const { body } = await get(changes, 'since=2020-01-01T00:00:00Z&limit=100');
    expect(keys(body).toSorted()).toEqual(PAGE);
    expect(keys(body.data[0]).toSorted()).toEqual(
      ['actor', 'after', 'at', 'before', 'field', 'id', 'item', 'subject'].toSorted(),
    );
    const seen = body.data.map((row: { id: string }) => row.id);
    let { next } = body;
    while (next) {
      const { body: more } = await get(changes, `since=2020-01-01T00:00:00Z&limit=100&cursor=${next}`);
      seen.push(...more.data.map((row: { id: string }) => row.id));
      next = more.next;
    }
    expect(new Set(seen).size).toBe(body.total);
    const { body: after } = await get(changes, 'since=2100-01-01T00:00:00Z');
    expect(after.total).toBe(0);
    const { body: own } = await get(changes, 'item=17-0940');
    expect(own.data[0]).toMatchObject({ field: null, item: { slug: '17-0940' } });
  });

  it('says how fresh the city is', async () => {
    const { body } = await get(freshness);
    expect(body).toMatchObject({
      city: 'denver',
      source: 'record',
      isStale: false,
      openIssues: [],
      failing: null,
      readFrom: 'primary',
      replicas: [],
    });
    expect(Date.parse(body.lastFullSuccess)).not.toBeNaN();
  });

  it('answers 304 to whoever has the same bytes', async () => {
    const first = await get(list);
    const tag = first.headers.get('etag') ?? '';
    expect((await get(list, '', {}, { 'If-None-Match': tag })).status).toBe(304);
    expect((await get(list, 'kind=bill', {}, { 'If-None-Match': tag })).status).toBe(200);
  });
});
