import { asc, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ItemFacts } from '@/lib/legislation/facts';
import * as schema from '../schema';
import { exampleCity } from '../testing/cities/example-city';
import { exampleAction, exampleItem, exampleRollCall, exampleSponsor } from '../testing/cities/example-facts';
import { describeOnEachEngine } from '../testing/engines';
import type { Ledger } from './ledger';
import { DOCUMENT, SPONSORSHIP } from './nouns/item-lists';
import { ACTION, ITEM, ROLL_CALL, VOTE } from './nouns/item-nouns';
import type { LedgerRow, Noun } from './nouns/noun';
import { described } from './plan/described';
import { readItems, type StoredItem } from './rows/read-items';
import { saveItems } from './save-items';

type Row = Record<string, unknown>;
type Told = Record<string, Row>;

const option = fc.constantFrom('yes' as const, 'no' as const);
const facts: fc.Arbitrary<ItemFacts> = fc
  .record({
    title: fc.constantFrom('One', 'Two', null),
    topics: fc.subarray(['light', 'streets', 'water']),
    sponsors: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
    actions: fc.shuffledSubarray([1, 2, 3], { minLength: 1 }),
    votes: fc.array(option, { minLength: 1, maxLength: 4 }),
    documents: fc.array(fc.tuple(fc.constantFrom('d1', 'd2', 'd3'), fc.constantFrom('Draft', 'Final')), {
      minLength: 1,
      maxLength: 3,
    }),
  })
  .map(({ title, topics, sponsors, actions, votes, documents }) =>
    exampleItem({
      shortTitle: title,
      topics,
      sponsors: sponsors.map((index, position) => ({ ...exampleSponsor(index), position })),
      actions: actions.map((nth) =>
        exampleAction({
          key: `a${nth}`,
          on: `2026-01-1${nth}`,
          position: nth,
          rollCall: nth === 2 ? exampleRollCall(votes) : null,
        }),
      ),
      documents: [...new Map(documents)].map(([key, name]) => ({
        key,
        title: name,
        url: null,
        kind: null,
        sourceKeys: [],
      })),
    }),
  );

let cities = 0;

describeOnEachEngine('the ledger', (ctx) => {
  it('explains every difference between two states of an item', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(facts, { minLength: 2, maxLength: 4 }), async ([first, ...edits]) => {
        if (!first) return;
        const ledger = await exampleCity(ctx.db, `city-${++cities}`);
        await saveItems(ledger, [first], { trusts: () => true });
        const before = await told(ledger);
        await ctx.db.delete(schema.changes);
        for (const edit of edits) await saveItems(ledger, [edit], { trusts: () => true });
        const changes = await changesOf(ledger);
        expect(replay(before, changes)).toEqual(await told(ledger));
      }),
      { numRuns: ctx.engine === 'postgres' ? 40 : 12 },
    );
  });

  it('writes as many rows for the way there as none for staying', async () => {
    await fc.assert(
      fc.asyncProperty(facts, facts, async (one, other) => {
        const ledger = await exampleCity(ctx.db, `city-${++cities}`);
        for (const edit of [one, other]) {
          await saveItems(ledger, [edit], { trusts: () => true });
          const again = await saveItems(ledger, [edit], { trusts: () => true });
          expect(again).toEqual({ seen: 1, written: 0, changes: 0, doubts: [] });
        }
      }),
      { numRuns: ctx.engine === 'postgres' ? 40 : 8 },
    );
  });

  const changesOf = ({ cityId }: Ledger) => {
    const { changes } = schema;
    return ctx.db.select().from(changes).where(eq(changes.cityId, cityId)).orderBy(asc(changes.id));
  };

  async function told(ledger: Ledger): Promise<Told> {
    const stored = (await ctx.db.transaction((tx) => readItems(tx, ledger.cityId, ['m1']))).get('m1');
    if (!stored) throw new Error('The item is not stored.');
    return liveWords(ledger, stored);
  }
});

/** Every live row of an item in the ledger's words, by subject and name; a roll call and its votes in one. */
function liveWords(ledger: Ledger, stored: StoredItem): Told {
  const found: Told = { 'item m1': described(ledger, ITEM.fields, stored.item) };
  const put = <Row extends LedgerRow & Wanted, Wanted extends object>(
    noun: Noun<Row, Wanted>,
    rows: Row[],
    label: (row: Row) => string = noun.label,
  ) => {
    for (const row of rows.filter(({ goneSince }) => goneSince === null)) {
      found[`${noun.subject} ${label(row)}`] = described(ledger, noun.fields, row);
    }
  };
  put(ACTION, stored.actions);
  put(ROLL_CALL, stored.rollCalls, () => 'a2');
  put(VOTE, stored.votes, (row) => `a2 ${row.name}`);
  put(SPONSORSHIP, stored.lists.sponsors);
  put(DOCUMENT, stored.lists.documents);
  return found;
}

/** The state after the changes: a row that came is there, one that went is not, a field has its later value. */
function replay(before: Told, changes: (typeof schema.changes.$inferSelect)[]): Told {
  const state = structuredClone(before);
  for (const { subject, subjectKey, field, before: was, after } of changes) {
    const name = `${subject} ${subjectKey}`;
    if (['status', 'class', 'order'].includes(field ?? '')) continue;
    if (field === null && after === null) leave(state, name, subjectKey, was as Row);
    else if (field === null || field === 'tally' || field === 'vote')
      come(state, name, subjectKey, after as Row);
    else if (state[name]) {
      const { [field]: _, ...others } = state[name];
      const isEmpty = after === null || (Array.isArray(after) && after.length === 0);
      state[name] = isEmpty ? others : { ...others, [field]: after };
    }
  }
  return state;
}

function come(state: Told, name: string, key: string, { rollCall, votes, ...row }: Row) {
  state[name] = row;
  if (rollCall) come(state, `roll-call ${key}`, key, rollCall as Row);
  for (const vote of (votes ?? []) as Row[]) state[`vote ${key} ${vote.name}`] = vote;
}

function leave(state: Told, name: string, key: string, { rollCall, votes }: Row) {
  delete state[name];
  if (rollCall) leave(state, `roll-call ${key}`, key, rollCall as Row);
  for (const vote of (votes ?? []) as Row[]) delete state[`vote ${key} ${vote.name}`];
}
