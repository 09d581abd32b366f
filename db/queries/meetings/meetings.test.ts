import { beforeAll, expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import { absenceOf } from '@/lib/meetings/state';
import type { StoredCity } from '../../cities/find-city';
import { saveMeetings } from '../../ledger/save-facts';
import { saveItems } from '../../ledger/save-items';
import { loadRecord } from '../../record/load';
import { exampleCity } from '../../testing/cities/example-city';
import { exampleAction, exampleItem, exampleMeeting } from '../../testing/cities/example-facts';
import { requireCity } from '../../testing/cities/require-city';
import { countStatements } from '../../testing/count-statements';
import { describeOnEachEngine } from '../../testing/engines';
import { findItem } from '../items/item';
import { listComing, listMeetingLines, listMonth, meetingSpan } from './meeting-lines';
import { readMeetingSheet } from './meeting-sheet';
import { meetingStanding } from './meeting-standing';
import { findMeeting, listMeetings } from './meetings';

const line = exampleMeeting().items[1];
const bill = (key: string) => ({ ...line, key, itemKey: 'm1' }) as NonNullable<typeof line>;

describeOnEachEngine('meetings as pages read them', (ctx) => {
  let city: StoredCity;
  let denver: StoredCity;

  beforeAll(async () => {
    await loadRecord(ctx.db);
    const ledger = await exampleCity(ctx.db);
    await saveItems(ledger, [
      exampleItem({
        actions: [
          exampleAction({ key: 'a1', meetingKey: 'e1', raw: 'Public hearing', text: null }),
          exampleAction({ key: 'a2', meetingKey: 'e2', raw: 'Adopted', text: null, result: 'pass' }),
        ],
      }),
    ]);
    await saveMeetings(ledger, [
      exampleMeeting({ items: [{ ...bill('x1'), actionRaw: 'Public hearing' }] }),
      exampleMeeting({ key: 'e2', items: [bill('x2'), bill('x3')], time: null }),
      exampleMeeting({ key: 'e3', heldOn: '2026-02-02', items: [], agendaPublishedAt: null }),
      exampleMeeting({ key: 'e4', heldOn: null, items: [bill('x4')], bodyKey: null, bodyName: null }),
      exampleMeeting({ key: 'e5', heldOn: '2026-02-09', items: [bill('x5')], agendaStatus: 'Deferred' }),
    ]);
    const later = { ...ledger, now: new Date('2026-02-02T12:00:00Z') };
    await saveMeetings(later, [
      exampleMeeting({ key: 'e3', heldOn: '2026-02-03', items: [bill('x6')], agendaPublishedAt: null }),
    ]);
    city = await requireCity(ctx.db, 'example');
    denver = await requireCity(ctx.db);
  });

  it('lists each of them, doubled, deferred, undated and without an hour, once', async () => {
    const { data, total } = await listMeetingLines(ctx.db, city, filterOf({}));
    expect(total).toBe(5);
    expect(data.map(({ slug, time, itemCount, isDoubled }) => [slug, time, itemCount, isDoubled])).toEqual([
      ['2026-02-09-city-council', '17:30', 1, false],
      ['2026-02-02-city-council', '17:30', 1, false],
      ['2026-01-12-city-council-2', null, 2, true],
      ['2026-01-12-city-council', '17:30', 1, true],
      ['undated-meeting', '17:30', 1, false],
    ]);
    expect((await listMeetings(ctx.db, city, filterOf({}))).total).toBe(5);
  });

  it('gives the next meetings from a day on, soonest first, without those called off', async () => {
    const coming = async (from: string, limit: number) =>
      (await listComing(ctx.db, city, from, limit)).map(({ slug }) => slug);
    expect(await coming('2026-01-12', 5)).toEqual([
      '2026-01-12-city-council',
      '2026-01-12-city-council-2',
      '2026-02-02-city-council',
    ]);
    expect(await coming('2026-01-12', 1)).toEqual(['2026-01-12-city-council']);
    expect(await coming('2026-02-04', 5)).toEqual([]);
  });

  it('gives a month by day and hour, and the days between which there are any', async () => {
    const january = await listMonth(ctx.db, city, '2026-01', []);
    expect(january.map(({ slug }) => slug)).toEqual(['2026-01-12-city-council', '2026-01-12-city-council-2']);
    expect(await listMonth(ctx.db, city, '2026-01', ['nobody'])).toEqual([]);
    expect(await meetingSpan(ctx.db, city, [])).toEqual({ first: '2026-01-12', last: '2026-02-09' });
    expect(await meetingSpan(ctx.db, city, ['nobody'])).toBeNull();
  });

  it('tells of a line what its action amounts to, by the meeting it was done in', async () => {
    const first = await findMeeting(ctx.db, city, '2026-01-12-city-council');
    expect(first?.items[0]).toMatchObject({ class: 'hearing-held', rollCall: null });
    const second = await findMeeting(ctx.db, city, '2026-01-12-city-council-2');
    expect(second?.items.map(({ class: one }) => one)).toEqual([null, null]);
  });

  it('says when agenda and results were seen, which doubles there are and how a meeting moved', async () => {
    const doubled = await meetingStanding(ctx.db, city, '2026-01-12-city-council');
    expect(doubled).toMatchObject({
      agendaPublishedAt: '2026-01-09T20:00:00.000Z',
      agendaSeenAt: '2026-02-01T12:00:00.000Z',
      resultsSeenAt: '2026-02-01T12:00:00.000Z',
      minutesSeenAt: null,
      startsAt: '2026-01-13T00:30:00.000Z',
      doubles: [{ slug: '2026-01-12-city-council-2', time: null }],
      moves: [],
    });
    const moved = await findMeeting(ctx.db, city, '2026-02-02-city-council');
    expect(moved?.items).toHaveLength(1);
    expect(await meetingStanding(ctx.db, city, '2026-02-02-city-council')).toMatchObject({
      agendaSeenAt: '2026-02-02T12:00:00.000Z',
      firstSeenAt: '2026-02-01T12:00:00.000Z',
      resultsSeenAt: null,
      moves: [{ field: 'heldOn', before: '2026-02-02', after: '2026-02-03' }],
    });
    expect(await meetingStanding(ctx.db, city, 'nothing')).toBeNull();
  });

  it('names on the page of an item every agenda it stands on, once, with what tells it was called off', async () => {
    const found = await findItem(ctx.db, city, '26-0001');
    const agendas = found && 'item' in found ? found.item.agendas : [];
    expect(agendas.map((one) => [one.meeting, one.on, one.body, absenceOf(one)])).toEqual([
      ['2026-01-12-city-council', '2026-01-12', 'City Council', null],
      ['2026-01-12-city-council-2', '2026-01-12', 'City Council', null],
      ['2026-02-02-city-council', '2026-02-03', 'City Council', null],
      ['2026-02-09-city-council', '2026-02-09', 'City Council', 'deferred'],
      ['undated-meeting', null, null, null],
    ]);
    expect(agendas[0]?.url).toBe('/example/meetings/2026-01-12-city-council');
  });

  it('carries an item that stands on two agendas to the later one, unless that was called off', async () => {
    const [row] = await readMeetingSheet(ctx.db, city, '2026-01-12-city-council');
    expect(row).toMatchObject({
      number: '26-0001',
      next: { on: '2026-02-03', what: 'On the agenda', body: 'City Council' },
    });
    for (const slug of ['2026-02-02-city-council', '2026-02-09-city-council']) {
      const [row] = await readMeetingSheet(ctx.db, city, slug);
      expect([row?.number, row?.next]).toEqual(['26-0001', null]);
    }
    expect(await readMeetingSheet(ctx.db, city, 'nothing')).toEqual([]);
  });

  it('gives Denver’s meetings as inferred, with the roll calls of their actions', async () => {
    const met = await findMeeting(ctx.db, denver, '2017-08-28-city-council');
    expect(met).toMatchObject({ confidence: 'inferred', time: null, location: null });
    expect(met?.items.map(({ rollCall }) => rollCall !== null)).toEqual([false, true]);
    expect((await listMeetingLines(ctx.db, denver, filterOf({}))).total).toBe(123);
    expect(await meetingSpan(ctx.db, denver, [])).toEqual({ first: '2015-05-13', last: '2026-03-09' });
  });

  it('takes one statement of each question, and counts once', async () => {
    const sent = async (run: () => Promise<unknown>) =>
      (await countStatements(ctx.db, run)).statements.length;
    const slug = '2017-08-07-city-council';
    for (const limit of [1, 100]) {
      const lines = () => listMeetingLines(ctx.db, denver, filterOf({ limit, from: '2016-01-01' }));
      expect(await sent(lines)).toBe(limit === 1 ? 2 : 1);
      expect(await sent(lines)).toBe(1);
    }
    for (const read of [
      () => listMonth(ctx.db, denver, '2017-08', []),
      () => meetingStanding(ctx.db, denver, slug),
      () => readMeetingSheet(ctx.db, denver, slug),
    ]) {
      expect(await sent(read)).toBe(1);
    }
  });
});
