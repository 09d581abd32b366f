import { asc, eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import * as schema from '../schema';
import { exampleCity } from '../testing/cities/example-city';
import { exampleBodies, exampleMeeting, examplePeople } from '../testing/cities/example-facts';
import { describeOnEachEngine } from '../testing/engines';
import type { Ledger } from './ledger';
import { markGone, missingKeys } from './mark-gone';
import { saveBodies, saveMeetings, savePeople, saveProcessFacts, saveSources } from './save-facts';

const meeting = exampleMeeting();

describeOnEachEngine('saving people, bodies and meetings', (ctx) => {
  let ledger: Ledger;
  beforeEach(async () => {
    await ctx.reset();
    ledger = await exampleCity(ctx.db);
    await saveMeetings(ledger, [meeting]);
    await ctx.db.delete(schema.changes);
  });
  const told = async () => {
    const found = await ctx.db.select().from(schema.changes).orderBy(asc(schema.changes.id));
    return found.map(({ subject, subjectKey, field, before, after }) => [
      subject,
      subjectKey,
      field,
      before,
      after,
    ]);
  };

  it('writes nothing for unchanged facts', async () => {
    const saved = [
      await saveBodies(ledger, exampleBodies),
      await savePeople(ledger, examplePeople),
      await saveMeetings(ledger, [meeting]),
    ];
    expect(saved.map(({ written }) => written)).toEqual([0, 0, 0]);
  });

  it('tells of a seat that ended and a body renamed, the address standing', async () => {
    const [ada, ...others] = examplePeople;
    const ended = ada && { ...ada, seats: ada.seats.map((seat) => ({ ...seat, endOn: '2026-01-31' })) };
    expect(await savePeople(ledger, ended ? [ended, ...others] : others)).toMatchObject({ written: 2 });
    await saveBodies(
      ledger,
      exampleBodies.map((body) => ({ ...body, name: 'The Council' })),
    );
    expect(await told()).toEqual([
      ['seat', 'Council member', 'endOn', null, '2026-01-31'],
      ['body', 'council', 'name', 'City Council', 'The Council'],
    ]);
    const [body] = await ctx.db.select().from(schema.bodies);
    expect(body?.slug).toBe('council');
  });

  it('numbers the later ones of one name and of one day', async () => {
    await savePeople(ledger, [
      { ...examplePeople[0], key: 'p9', name: 'Ada Amber' } as (typeof examplePeople)[0],
    ]);
    const people = await ctx.db.select().from(schema.people).where(eq(schema.people.name, 'Ada Amber'));
    expect(people.map(({ slug }) => slug)).toEqual(['ada-amber', 'ada-amber-2']);
    await saveMeetings(ledger, [
      { ...meeting, key: 'e2' },
      { ...meeting, key: 'e3' },
    ]);
    const meetings = await ctx.db.select().from(schema.meetings).orderBy(schema.meetings.id);
    expect(meetings.map(({ slug }) => slug)).toEqual(
      ['', '-2', '-3'].map((end) => `2026-01-12-city-council${end}`),
    );
  });

  it('tells of an agenda that changed, on its meeting, and keeps an emptied one', async () => {
    const edited = meeting.items.map((row) => ({ ...row, result: row.itemKey ? ('pass' as const) : null }));
    await saveMeetings(ledger, [{ ...meeting, minutesStatus: 'Draft', items: edited }]);
    expect(await told()).toEqual([
      ['meeting', 'e1', 'minutesStatus', null, 'Draft'],
      ['agenda-item', 'x2', 'result', null, 'pass'],
    ]);
    const [change] = await ctx.db.select().from(schema.changes);
    expect(change?.meetingId).toBe((await ctx.db.select().from(schema.meetings))[0]?.id);
    const emptied = await saveMeetings(ledger, [{ ...meeting, minutesStatus: 'Draft', items: [] }]);
    expect(emptied).toEqual({ seen: 1, written: 0, changes: 0, doubts: [{ key: 'e1', list: 'items' }] });
  });

  it('marks a meeting the source no longer has, and brings it back', async () => {
    expect(await missingKeys(ledger, 'meeting', [])).toEqual(['e1']);
    expect(await markGone(ledger, 'meeting', ['e1'])).toMatchObject({ changes: 1 });
    expect(await missingKeys(ledger, 'meeting', [])).toEqual([]);
    expect(await saveMeetings(ledger, [meeting])).toMatchObject({ changes: 1 });
    expect(await missingKeys(ledger, 'meeting', ['e1'])).toEqual([]);
  });

  it('tells of a citation that came and one that went', async () => {
    const source = { url: null, publisher: null, publishedOn: null, kind: 'page', hosting: null, note: null };
    await saveSources(
      ledger,
      ['s1', 's2'].map((key) => ({ ...source, key, title: `Source ${key}` })),
    );
    const cite = (...sourceKeys: string[]) =>
      saveBodies(
        ledger,
        exampleBodies.map((body) => ({ ...body, sourceKeys })),
      );
    await cite('s1');
    await cite('s2');
    expect((await told()).slice(2).map(([subject, , , before, after]) => [subject, before, after])).toEqual([
      ['citation', null, { subject: 'body', source: 'Source s1' }],
      ['citation', null, { subject: 'body', source: 'Source s2' }],
      ['citation', { subject: 'body', source: 'Source s1' }, null],
    ]);
    await expect(cite('nowhere')).rejects.toThrow('nowhere');
  });

  it('keeps any value of a process fact as it is', async () => {
    const fact = { sourceUrl: null, confidence: null, asOf: null, note: null };
    const facts = [null, 5, 'x', [1, { b: 2, a: 1 }]].map((value, index) => ({
      ...fact,
      path: `p.${index}`,
      value,
    }));
    await saveProcessFacts(ledger, facts);
    expect(await saveProcessFacts(ledger, facts)).toMatchObject({ seen: 4, written: 0 });
  });
});
