import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { filterOf } from '@/lib/legislation/filter';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';
import { findFreshness } from '../queries/city/freshness';
import { stateHash } from '../queries/city/state-hash';
import { findAddress } from '../queries/items/find-address';
import { findItem } from '../queries/items/item';
import { listMeetings } from '../queries/meetings/meetings';
import { runSync } from '../sync/run';
import { requireCity } from '../testing/cities/require-city';
import { withTinyCity } from '../testing/cities/tiny-city';
import { describeOnEachEngine } from '../testing/engines';
import { checkInvariants } from '../testing/invariants';
import { matter } from '../testing/sources/tiny-source';

/** What a run may write though nothing changed: its own row and lease, and when a record was looked at. */
const ours = ['sync_runs', 'leases', 'raw_records'];

/** The version of each row of each table. */
async function versions(db: Db): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    db,
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables.filter((table) => !ours.includes(table.name))) {
    const [row] = await rows<{ all: string | null }>(
      db,
      sql`select string_agg(xmin::text || ctid::text, ' ' order by ctid) as all from ${sql.identifier(name)}`,
    );
    found.push(`${name}: ${row?.all ?? ''}`);
  }
  return found;
}

describeOnEachEngine('a source that misbehaves', (ctx) => {
  const tiny = withTinyCity(ctx, 12);
  const run = () => runSync(ctx.db, tiny.city, { backoffMs: 1 });
  const hash = () => stateHash(ctx.db, tiny.city.id);
  const first = () => tiny.source.matters[0] ?? matter(1);

  test('row 5: a second sync writes no version of any row', async () => {
    await run();
    const before = await versions(ctx.db);
    const report = await run();
    expect(report).toMatchObject({ outcome: 'done', written: 0, changes: 0 });
    expect(await versions(ctx.db)).toEqual(before);
    console.log(
      `row 5 ${ctx.engine}: 0 of all row versions written, ${report.requests} requests, ${report.durationMs} ms`,
    );
  });

  test('row 7: a source that is down touches no row, and the city says since when', async () => {
    await run();
    const [before, good] = [await versions(ctx.db), await hash()];
    await tiny.source.stop();
    const begun = performance.now();
    const report = await run();
    const took = Math.round(performance.now() - begun);
    expect(report).toMatchObject({
      outcome: 'failed',
      written: 0,
      error: expect.stringContaining('could not be reached'),
    });
    expect(await versions(ctx.db)).toEqual(before);
    expect(await hash()).toBe(good);
    const freshness = await findFreshness(ctx.db, await requireCity(ctx.db, 'tiny'));
    expect(freshness).toMatchObject({
      asOf: expect.any(String),
      failing: { error: 'The source could not be reached. It was asked 6 times.' },
    });
    expect(took).toBeLessThan(60_000);
    console.log(`row 7 ${ctx.engine}: given up after ${took} ms, 0 rows touched, the last good time kept`);
  });

  test.each([
    ['a page of HTML', '<!doctype html><title>Sorry</title>'],
    ['null', null],
    ['an object', { Message: 'An error has occurred.' }],
    ['rows that are none', [1, null, 'x']],
  ])('row 10: %s with 200 in place of histories loses nothing', async (what, body) => {
    await run();
    const good = await hash();
    tiny.source.before = (path) => (path === 'Matters/1/Histories' ? { status: 200, body } : undefined);
    Object.assign(first().row, { MatterTitle: 'Another title' });
    await run();
    await run();
    tiny.source.before = () => undefined;
    Object.assign(first().row, { MatterTitle: 'A bill for an ordinance concerning matter 1' });
    expect((await run()).outcome).toBe('done');
    expect(await hash()).toBe(good);
    expect(await checkInvariants(ctx.db)).toEqual([]);
    console.log(`row 10 ${ctx.engine}: ${what}: 0 rows lost, the same hash afterwards`);
  });

  test('row 12: what changes without its stamp is seen in the next run', async () => {
    await run();
    Object.assign(tiny.source.events[0]?.row ?? {}, {
      EventTime: '7:30 PM',
      EventVideoPath: 'https://tiny/video',
      EventAgendaStatusName: 'Final',
    });
    Object.assign(first().row, { MatterStatusName: 'Filed' });
    await run();
    const { data } = await listMeetings(ctx.db, await requireCity(ctx.db, 'tiny'), filterOf({}));
    expect(data[0]).toMatchObject({ time: '19:30', agendaStatus: 'Final' });
    const [item] = await rows<{ status: string }>(
      ctx.db,
      sql`select source_status as status from items where key = '1'`,
    );
    expect(item?.status).toBe('Filed');
    console.log(`row 12 ${ctx.engine}: time, agenda and status seen in 1 run without a new stamp`);
  });

  test('row 13: one that vanishes is marked with its history, a third is refused', async () => {
    await run();
    const lost = tiny.source.matters.splice(11, 1);
    await run();
    expect((await run()).removedMarked).toBe(1);
    const city = await requireCity(ctx.db, 'tiny');
    const found = await findItem(ctx.db, city, '26-0012');
    expect(found).toMatchObject({ item: { actions: [{ raw: 'Adopted' }], goneSince: expect.any(String) } });
    const before = await versions(ctx.db);
    const many = tiny.source.matters.splice(0, 4);
    expect(await run()).toMatchObject({ outcome: 'refused', removedMarked: 0 });
    expect(await versions(ctx.db)).toEqual(before);
    tiny.source.matters.push(...many, ...lost);
    console.log(`row 13 ${ctx.engine}: 1 of 12 marked, its history kept; 4 of 11 refused, 0 rows touched`);
  });

  test('row 14: renumbered, referred again, a new version, a step back: each step once, in order', async () => {
    await run();
    const step = (id: number, day: string, name: string) => ({
      MatterHistoryId: id,
      MatterHistoryActionDate: `${day}T00:00:00`,
      MatterHistoryActionName: name,
      MatterHistoryActionBodyName: 'City Council',
    });
    const { row, histories, sponsors } = first();
    const edits: (() => unknown)[] = [
      () => histories.push(step(11, '2026-03-05', 'Referred to Committee')),
      () => histories.push(step(12, '2026-03-09', 'Referred to Committee')),
      () => Object.assign(row, { MatterFile: '26-0901' }),
      () => {
        row.MatterVersion = 'B';
        for (const sponsor of sponsors) sponsor.MatterSponsorMatterVersion = 'B';
      },
      () => Object.assign(row, { MatterStatusName: 'Adopted' }),
      () => Object.assign(row, { MatterStatusName: 'Introduced' }),
      () => histories.reverse(),
    ];
    const city = await requireCity(ctx.db, 'tiny');
    const timeline = async () => {
      const address = await findAddress(ctx.db, city, '26-0001');
      const found = await findItem(ctx.db, city, address?.slug ?? '');
      return found && 'item' in found ? found.item.actions.map(({ on, raw }) => `${on} ${raw}`) : [];
    };
    for (const edit of edits) {
      edit();
      expect((await run()).outcome).toBe('done');
      expect(await checkInvariants(ctx.db)).toEqual([]);
    }
    expect(await timeline()).toEqual([
      '2026-03-01 Adopted',
      '2026-03-05 Referred to Committee',
      '2026-03-09 Referred to Committee',
    ]);
    const found = await findItem(ctx.db, city, '26-0901');
    expect(found).toMatchObject({
      item: { number: '26-0901', sponsors: [{ name: 'Ann Lee' }, { name: 'Bo Diaz' }] },
    });
    for (let nth = 0; nth < 2; nth += 1) await run();
    expect(await run()).toMatchObject({ written: 0, changes: 0 });
    console.log(
      `row 14 ${ctx.engine}: 7 edits, 3 steps each once and in order, the old number still leads there`,
    );
  });
});
