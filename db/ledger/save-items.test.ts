import { asc, sql } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import type { ItemFacts } from '@/lib/legislation/facts';
import { rows } from '../engine/rows';
import * as schema from '../schema';
import { exampleCity } from '../testing/cities/example-city';
import { bill, introduced, passed, STEPS } from '../testing/cities/example-edits';
import { exampleAction, exampleItem } from '../testing/cities/example-facts';
import { describeOnEachEngine } from '../testing/engines';
import type { Ledger } from './ledger';
import { markGone } from './mark-gone';
import { saveItems } from './save-items';

describeOnEachEngine('saving items', (ctx) => {
  let ledger: Ledger;
  beforeEach(async () => {
    await ctx.reset();
    ledger = await exampleCity(ctx.db);
    await saveItems(ledger, [bill]);
    await ctx.db.delete(schema.changes);
  });

  const told = async () => {
    const found = await ctx.db.select().from(schema.changes).orderBy(asc(schema.changes.id));
    return found
      .filter(({ field }) => field !== 'status')
      .map(({ subject, field, before, after }) => [subject, field, before, after]);
  };
  const gone = async (table: string) => {
    const counted = sql`select count(*)::int as n from ${sql.identifier(table)} where gone_since is not null`;
    return (await rows<{ n: number }>(ctx.db, counted))[0]?.n;
  };

  it('writes nothing for unchanged facts, even in another order of keys and lists', async () => {
    const shuffled = Object.fromEntries(Object.entries(bill).reverse()) as ItemFacts;
    const saved = await saveItems(ledger, [{ ...shuffled, actions: bill.actions.toReversed() }]);
    expect(saved).toEqual({ seen: 1, written: 0, changes: 0, doubts: [] });
  });

  it.each<[string, Partial<ItemFacts>]>([
    ['a title cut for its spelling', { officialTitle: '\u{1f600}'.repeat(2_000) }],
    ['a title cut one sign later', { officialTitle: `a${'\u{1f600}'.repeat(2_000)}` }],
    ['a description cut for the index', { description: '\u{1f600} '.repeat(100_000) }],
    ['a description cut one sign later', { description: `a${'\u{1f600}'.repeat(150_000)}` }],
    ['notes of very many numbers', { notes: Array.from({ length: 250_000 }, (_, n) => `${n}`).join(' ') }],
  ])('stores an item with %s', async (_name, facts) => {
    await saveItems(ledger, [{ ...bill, ...facts }]);
    expect(await ctx.db.select().from(schema.items)).toContainEqual(expect.objectContaining(facts));
  });

  it.each(STEPS)('tells of $name, and of its way back', async ({ facts, told: expected, tables = {} }) => {
    const later = { ...ledger, now: new Date('2026-02-02T00:00:00Z') };
    const saved = await saveItems(later, [{ ...bill, ...facts }]);
    expect(await told()).toEqual(expected);
    expect(saved.changes).toBe(await ctx.db.$count(schema.changes));
    for (const [table, count] of Object.entries(tables)) expect(await gone(table)).toBe(count);
    expect((await saveItems(later, [{ ...bill, ...facts }])).written).toBe(0);

    await saveItems(later, [bill]);
    for (const table of Object.keys(tables)) expect(await gone(table)).toBe(0);
    expect((await saveItems(later, [bill])).written).toBe(0);
  });

  it('tells when a marked child is listed again', async () => {
    await saveItems(ledger, [{ ...bill, sponsors: bill.sponsors.slice(0, 1) }]);
    await ctx.db.delete(schema.changes);
    await saveItems(ledger, [bill]);
    expect(await told()).toEqual([
      [
        'sponsorship',
        null,
        { goneSince: ledger.now.toISOString() },
        { name: 'Bo Birch', role: 'co-sponsor', person: 'Bo Birch' },
      ],
    ]);
    expect(await ctx.db.$count(schema.sponsorships)).toBe(2);
  });

  it('keeps an emptied list and says so, until it is trusted', async () => {
    const emptied = {
      ...bill,
      sponsors: [],
      documents: [],
      actions: [introduced, { ...passed, rollCall: null }],
    };
    const kept = await saveItems(ledger, [emptied]);
    expect(kept).toMatchObject({ written: 0, changes: 0 });
    expect(kept.doubts.map(({ list }) => list)).toEqual(['sponsors', 'documents', 'votes']);
    expect((await saveItems(ledger, [{ ...bill, actions: [] }])).written).toBe(0);

    const trusted = await saveItems(ledger, [emptied], { trusts: () => true });
    expect(trusted.doubts).toEqual([]);
    expect([await gone('sponsorships'), await gone('documents'), await gone('votes')]).toEqual([2, 1, 3]);
    expect((await saveItems(ledger, [emptied])).written).toBe(0);
  });

  it('gives a new number its address, and the old one leads on', async () => {
    await saveItems(ledger, [exampleItem({ key: 'm2' })]);
    await saveItems(ledger, [{ ...bill, number: '26-0009', displayNumber: 'CB 26-0009' }]);
    const slugs = await ctx.db.select().from(schema.items).orderBy(schema.items.id);
    expect(slugs.map(({ slug }) => slug)).toEqual(['26-0009', '26-0001-2']);
    const numbers = await ctx.db.select().from(schema.itemNumbers);
    const of = (role: string) =>
      numbers.filter((row) => row.role === role && row.itemId === slugs[0]?.id).map(({ number }) => number);
    expect(of('slug')).toEqual(['26-0001']);
    expect(new Set(of('former'))).toEqual(new Set(['26-0001', 'CB 26-0001']));
    expect(new Set(of('current'))).toEqual(new Set(['26-0009']));

    await saveItems(ledger, [exampleItem({ key: 'm3' })]);
    await saveItems(ledger, [bill]);
    const again = await ctx.db.select().from(schema.items).orderBy(schema.items.id);
    expect(again.map(({ slug }) => slug)).toEqual(['26-0001', '26-0001-2', '26-0001-3']);
  });

  it('marks an item and brings it back, its page standing', async () => {
    expect(await markGone(ledger, 'item', ['m1', 'unknown'])).toEqual({ seen: 2, written: 2, changes: 1 });
    expect(await markGone(ledger, 'item', ['m1'])).toMatchObject({ written: 0 });
    expect(await gone('items')).toBe(1);
    expect(await saveItems(ledger, [bill])).toMatchObject({ written: 2, changes: 1 });
    expect(await gone('items')).toBe(0);
  });

  it('leaves nothing half where a write fails', async () => {
    const count = async () =>
      Promise.all(
        [schema.items, schema.actions, schema.sponsorships, schema.changes, schema.itemNumbers].map((table) =>
          ctx.db.$count(table),
        ),
      );
    const before = await count();
    const broken = exampleItem({
      key: 'm2',
      sponsors: bill.sponsors,
      actions: [exampleAction({ key: 'b1', on: 'not a day' })],
    });
    await expect(saveItems(ledger, [{ ...bill, shortTitle: 'Half' }, broken])).rejects.toThrow();
    expect(await count()).toEqual(before);
    expect(await saveItems(ledger, [{ ...bill, shortTitle: 'Whole' }])).toMatchObject({ changes: 1 });
  });

  it('keeps hostile text harmless and stable', async () => {
    const hostile = { ...bill, shortTitle: `NUL \0, half \ud800 and ' or 1=1; --`, description: '\u202e<b>' };
    await saveItems(ledger, [hostile]);
    const [stored] = await ctx.db.select().from(schema.items);
    expect(stored?.shortTitle).toBe(`NUL , half  and ' or 1=1; --`);
    expect((await saveItems(ledger, [hostile])).written).toBe(0);
  });

  it('opens one issue for a wording nobody knows, and goes on', async () => {
    const odd = exampleAction({ key: 'a3', on: '2026-01-21', raw: 'Zorbified', text: null, position: 3 });
    await saveItems(ledger, [{ ...bill, actions: [...bill.actions, odd] }]);
    const issues = await ctx.db.select().from(schema.syncIssues);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      kind: 'unclassified-action',
      subjectKey: 'Zorbified',
      resolvedAt: null,
    });
    expect(await ctx.db.$count(schema.actions)).toBe(3);
  });
});
