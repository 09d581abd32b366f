import { beforeAll, expect, it } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import type { Ledger } from '../../ledger/ledger';
import { markGone } from '../../ledger/mark-gone';
import { saveMeetings } from '../../ledger/save-facts';
import { saveItems } from '../../ledger/save-items';
import { exampleCity } from '../../testing/cities/example-city';
import { exampleItem, exampleMeeting } from '../../testing/cities/example-facts';
import { requireCity } from '../../testing/cities/require-city';
import { describeOnEachEngine } from '../../testing/engines';
import { type CalendarFilter, calendarEvents } from './calendar';
import { sitemapEntries } from './sitemap';

describeOnEachEngine('the calendar', (ctx) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await exampleCity(ctx.db);
    const hearing = { on: '2026-02-20', bodyKey: 'council', what: 'Hearing', sourceKeys: [] };
    await saveItems(ledger, [exampleItem({ nextEvents: [hearing] })]);
    await saveMeetings(ledger, [
      exampleMeeting(),
      exampleMeeting({ key: 'e2', time: null }),
      exampleMeeting({ key: 'e3', heldOn: null }),
      exampleMeeting({ key: 'e4', heldOn: '2026-02-16', items: [] }),
    ]);
  });

  const read = async (wanted: Partial<CalendarFilter> = {}) => {
    const all = { from: '2026-01-01', to: null, committee: [], items: null, item: null, ...wanted };
    return calendarEvents(ctx.db, await requireCity(ctx.db, 'example'), all, 'https://passage.example');
  };
  const later = (day: string) => ({ ...ledger, now: new Date(`${day}T12:00:00Z`) });
  const first = async () => (await read()).find(({ uid }) => uid === 'meeting-e1@example.passage');

  it('holds doubled meetings and those without an hour once each, and none without a day', async () => {
    expect((await read()).map(({ uid, on, time }) => [uid, on, time])).toEqual([
      ['meeting-e2@example.passage', '2026-01-12', null],
      ['meeting-e1@example.passage', '2026-01-12', '17:30'],
      ['meeting-e4@example.passage', '2026-02-16', '17:30'],
      ['event-m1-2026-02-20-hearing@example.passage', '2026-02-20', null],
    ]);
  });

  it.each([
    ['an item’s two agendas and what is announced for it', { item: '26-0001' }, 3],
    ['a filter’s', { items: filterOf({ kind: ['bill'] }) }, 3],
    ['a filter that nothing matches', { items: filterOf({ kind: ['policy'] }) }, 0],
    ['a body’s', { committee: ['council'] }, 4],
    ['another body’s', { committee: ['nobody'] }, 0],
    ['some days', { from: '2026-02-01', to: '2026-02-16' }, 1],
  ])('is narrowed to %s', async (_, wanted, count) => expect(await read(wanted)).toHaveLength(count));

  it('keeps the id through a move, a deferral, a cancellation and a disappearance, each with a higher sequence', async () => {
    const told = [await first()];
    for (const [day, change] of [
      ['2026-02-02', { heldOn: '2026-01-13', time: '19:00' }],
      ['2026-02-03', { heldOn: '2026-01-13', agendaStatus: 'Deferred' }],
      ['2026-02-04', { heldOn: '2026-01-13', agendaStatus: 'Cancelled', isCancelled: true }],
    ] as const) {
      await saveMeetings(later(day), [exampleMeeting(change)]);
      told.push(await first());
    }
    await markGone(later('2026-02-05'), 'meeting', ['e1']);
    told.push(await first());
    expect(told.map((event) => [event?.on, event?.time, event?.calledOff])).toEqual([
      ['2026-01-12', '17:30', null],
      ['2026-01-13', '19:00', null],
      ['2026-01-13', '17:30', 'Deferred'],
      ['2026-01-13', '17:30', 'Cancelled'],
      ['2026-01-13', '17:30', 'Cancelled'],
    ]);
    const sequences = told.map((event) => event?.sequence ?? -1);
    expect(sequences[0]).toBe(0);
    expect(sequences.every((sequence, index) => index === 0 || sequence > (sequences[index - 1] ?? 0))).toBe(
      true,
    );
    expect(new Set(told.map((event) => event?.url)).size).toBe(1);
  });

  it('holds each of more meetings than are read at once, many of one day', async () => {
    const keys = Array.from({ length: 1_203 }, (_, at) => `many-${at}`);
    await ctx.db.execute(`insert into meetings
        (city_id, key, slug, held_on, time, is_cancelled, first_seen_at, changed_at)
      select (select id from cities where slug = 'example'), 'many-' || n, '2025-many-' || n,
        date '2025-01-01' + n % 3, '18:00', false, now(), now() from generate_series(0, ${keys.length - 1}) as n`);
    const many = await read({ from: '2025-01-01', to: '2025-12-31' });
    expect(new Set(many.map(({ uid }) => uid))).toEqual(
      new Set(keys.map((key) => `meeting-${key}@example.passage`)),
    );
    expect(many).toHaveLength(keys.length);
    expect(many.map(({ on }) => on)).toEqual(many.map(({ on }) => on).toSorted());
    const paths: string[] = [];
    for await (const piece of sitemapEntries(ctx.db)) paths.push(...piece.map(({ path }) => path));
    expect(paths.filter((path) => path.startsWith('/example/meetings/2025-'))).toHaveLength(keys.length);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
