import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { DRAFTS_A_DAY, findDraft, keepDraft } from '../deeds/drafts';
import { loadRecord } from '../record/load';
import { deeds, drafts, reports, salts, tries } from '../schema';
import { requireCity } from '../testing/cities/require-city';
import { describeOnEachEngine } from '../testing/engines';
import { closeReport } from './close-report';
import { listReports } from './list-reports';
import { REPORTS_A_DAY, storeReport } from './store-report';

describeOnEachEngine('reports of readers', (ctx) => {
  let cityId: number;
  const report = { about: 'vote', message: '=HYPERLINK("x")\n<b>ten</b>' } as const;
  const send = (address: string, at = new Date(), slug = '17-0940') =>
    storeReport(ctx.db, { cityId, slug, address }, report, at);
  beforeEach(async () => {
    if (cityId === undefined) await loadRecord(ctx.db);
    cityId = (await requireCity(ctx.db)).id;
    for (const table of [reports, deeds, drafts, tries, salts]) await ctx.db.delete(table);
  });

  it('are stored as written, each with its deed, and change no public fact', async () => {
    const { version } = await requireCity(ctx.db);
    expect(await send('192.0.2.1')).toBe('stored');
    const [listed] = await listReports(ctx.db, { cityId, all: false });
    expect(listed).toMatchObject({ city: 'denver', item: '17-0940', ...report, closedAt: null });
    expect(await ctx.db.select().from(deeds)).toMatchObject([
      { cityId, actor: 'person', actorId: null, deed: 'report', subjectKey: '17-0940', after: report },
    ]);
    expect((await requireCity(ctx.db)).version).toBe(version);
  });

  it('are taken five times a day from an address, which is nowhere kept', async () => {
    const day = new Date('2026-12-01T23:59:00Z');
    const sent = [];
    for (let n = 0; n <= REPORTS_A_DAY; n += 1) sent.push(await send('192.0.2.1', day));
    expect(sent).toEqual([...Array(REPORTS_A_DAY).fill('stored'), 'too-many']);
    expect(await send('192.0.2.2', day)).toBe('stored');
    expect(await ctx.db.$count(reports)).toBe(REPORTS_A_DAY + 1);
    expect(JSON.stringify(await ctx.db.select().from(tries))).not.toContain('192.0.2');
    expect(await send('192.0.2.1', new Date('2026-12-02T00:00:00Z'))).toBe('stored');
    expect((await ctx.db.select().from(salts)).map((one) => one.day)).toEqual(['2026-12-02']);
    expect(await ctx.db.$count(tries)).toBe(1);
  });

  it('are no more than five of many at once', async () => {
    const sent = await Promise.all(Array.from({ length: 12 }, () => send('192.0.2.9')));
    expect(sent.filter((one) => one === 'stored')).toHaveLength(REPORTS_A_DAY);
    expect(await ctx.db.$count(reports)).toBe(REPORTS_A_DAY);
  });

  it('on what is not there leave nothing', async () => {
    expect(await send('192.0.2.1', new Date(), 'nowhere')).toBe('no-item');
    expect([await ctx.db.$count(reports), await ctx.db.$count(deeds), await ctx.db.$count(tries)]).toEqual([
      0, 0, 0,
    ]);
  });

  it('are closed once, with a note and a deed', async () => {
    await send('192.0.2.1');
    const [listed] = await listReports(ctx.db, { cityId: null, all: false });
    const id = listed?.id ?? 0;
    expect(await closeReport(ctx.db, id, 'Mended')).toBe(true);
    expect(await closeReport(ctx.db, id, 'again')).toBe(false);
    expect(await listReports(ctx.db, { cityId, all: false })).toEqual([]);
    expect(await listReports(ctx.db, { cityId, all: true })).toMatchObject([{ id, closingNote: 'Mended' }]);
    expect(await ctx.db.select().from(deeds).where(eq(deeds.deed, 'close-report'))).toMatchObject([
      { actorId: 'operator', subjectKey: String(id), after: { note: 'Mended' } },
    ]);
  });

  it('that could not be taken are found by their token alone, for ten minutes', async () => {
    const draft = {
      fields: { about: '', message: 'é "x"' },
      problems: [{ field: 'about', message: 'Choose.' }],
    };
    const at = new Date('2026-12-01T10:00:00Z');
    const from = { form: 'report', address: '192.0.2.1' };
    const token = (await keepDraft(ctx.db, from, draft, at)) ?? '';
    const found = (form: string, by: string, minutes: number) =>
      findDraft(ctx.db, form, by, new Date(at.getTime() + minutes * 60_000));
    expect(await found('report', token, 9.9)).toEqual(draft);
    expect(await found('report', token, 10)).toBe(null);
    expect(await found('other', token, 1)).toBe(null);
    expect(await found('report', `${token}x`, 1)).toBe(null);
    expect(JSON.stringify(await ctx.db.select().from(drafts))).not.toContain(token);
    await keepDraft(ctx.db, from, draft, new Date(at.getTime() + 11 * 60_000));
    expect(await ctx.db.$count(drafts)).toBe(1);
  });

  it('that could not be taken are kept so often a day of an address, and then no more', async () => {
    const draft = { fields: { about: '', message: 'x' }, problems: [] };
    const keep = (address: string) => keepDraft(ctx.db, { form: 'report', address }, draft);
    for (let n = 0; n < DRAFTS_A_DAY; n += 1) expect(await keep('192.0.2.1')).not.toBe(null);
    expect(await keep('192.0.2.1')).toBe(null);
    expect(await ctx.db.$count(drafts)).toBe(DRAFTS_A_DAY);
    expect(await keep('192.0.2.2')).not.toBe(null);
  });
});
