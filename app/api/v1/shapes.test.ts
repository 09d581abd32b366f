import { beforeAll, expect, it } from 'vitest';
import { get, keys, PAGE, ROLL_CALL, serveFrom } from '@/app/answers/testing/requests';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
import { GET as changes } from './[city]/changes/route';
import { GET as freshness } from './[city]/freshness/route';
import { GET as list } from './[city]/legislation/route';
import { GET as meetings } from './[city]/meetings/route';
import { GET as memberRecord } from './[city]/members/[slug]/record/route';
import { GET as member } from './[city]/members/[slug]/route';
import { GET as members } from './[city]/members/route';
import { GET as votes } from './[city]/votes/route';
import { GET as cities } from './cities/route';

describeOnEachEngine('the API of cities, members and what they hold', (ctx) => {
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

  it('narrows roll calls by their own names and by those of the items, a page at a time', async () => {
    const { body: all } = await get(votes, 'member=kevin-flynn&value=no&limit=100');
    expect(all.total).toBeGreaterThan(1);
    const { body: first } = await get(votes, 'member=kevin-flynn&value=no&limit=1');
    expect([first.total, first.data]).toEqual([all.total, all.data.slice(0, 1)]);
    const { body: second } = await get(votes, `member=kevin-flynn&value=no&limit=1&cursor=${first.next}`);
    expect(second.data).toEqual(all.data.slice(1, 2));
    const { body: bills } = await get(votes, 'member=kevin-flynn&value=no&kind=bill&limit=100');
    const onBills = all.data.filter(({ item }: { item: { kind: string } }) => item.kind === 'bill');
    expect(bills.data).toEqual(onBills);
  });

  it('gives members a page at a time where that is asked for, else all of them', async () => {
    const { body: all } = await get(members);
    expect([all.data.length, all.next]).toEqual([all.total, null]);
    const { body: first } = await get(members, 'limit=2');
    const { body: second } = await get(members, `limit=2&cursor=${first.next}`);
    expect([...first.data, ...second.data]).toEqual(all.data.slice(0, 4));
    expect(first.total).toBe(all.total);
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
});
