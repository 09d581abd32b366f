import { beforeAll, expect, it } from 'vitest';
import { get, keys, PAGE, ROLL_CALL, serveFrom } from '@/app/answers/testing/requests';
import { loadRecord } from '@/db/record/load';
import { describeOnEachEngine } from '@/db/testing/engines';
import { GET as facets } from './[city]/facets/route';
import { GET as item } from './[city]/legislation/[number]/route';
import { GET as list } from './[city]/legislation/route';
import { GET as timeline } from './[city]/timeline/route';

const STATUS =
  'stage step outcome route activity since sentence because inferred ruleVersion sourceStatus agrees actBy'.split(
    ' ',
  );
const SUMMARY =
  'number slug kind sourceKind title shortTitle status sponsors committee introducedOn lastActionOn url'.split(
    ' ',
  );
const WHOLE =
  'officialTitle description alternateNumbers enactmentNumber effectiveOn nextEvents agendas signedOn revisions actions documents relations topics codeSections contradictions sources corrections changes'.split(
    ' ',
  );
const ACTION =
  'on precision time place participants mover seconder body raw text class result consent confidence note rollCall sources'.split(
    ' ',
  );

describeOnEachEngine('the API of legislation', (ctx) => {
  beforeAll(async () => {
    await loadRecord(ctx.db);
    serveFrom(Promise.resolve(ctx.store));
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

  it('answers 304 to whoever has the same bytes', async () => {
    const first = await get(list);
    const tag = first.headers.get('etag') ?? '';
    expect((await get(list, '', {}, { 'If-None-Match': tag })).status).toBe(304);
    expect((await get(list, 'kind=bill', {}, { 'If-None-Match': tag })).status).toBe(200);
  });
});
