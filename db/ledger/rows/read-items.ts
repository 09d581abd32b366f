import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../engine/types';
import * as schema from '../../schema';
import type { CitationRow } from '../nouns/city-nouns';
import type { ItemLists } from '../nouns/item-lists';
import type { ActionRow, RollCallRow, VoteRow } from '../nouns/item-nouns';
import type { ItemRow } from '../nouns/item-row';
import type { TableOf } from '../nouns/noun';
import { select } from './select';

export type NumberRow = typeof schema.itemNumbers.$inferSelect;

/** An item with every row that hangs on it, gone ones too. */
export type StoredItem = {
  item: ItemRow;
  lists: ItemLists;
  actions: ActionRow[];
  rollCalls: RollCallRow[];
  votes: VoteRow[];
  citations: CitationRow[];
  numbers: NumberRow[];
};

/** The stored items of these keys with their rows, by key; an item that is not stored is not in it. */
export async function readItems(db: Db, cityId: number, keys: string[]): Promise<Map<string, StoredItem>> {
  const { items } = schema;
  if (!keys.length) return new Map();
  const found = await db
    .select()
    .from(items)
    .where(and(eq(items.cityId, cityId), inArray(items.key, keys)));
  if (!found.length) return new Map();
  const stored = new Map(found.map((item) => [item.id, noRows(item)]));
  const share = async <Row extends { itemId: number | null }>(
    table: TableOf<Row>,
    listOf: (of: StoredItem) => Row[],
  ) => {
    for (const row of await ofItems(db, table, cityId, [...stored.keys()])) {
      const of = row.itemId === null ? undefined : stored.get(row.itemId);
      if (of) listOf(of).push(row);
    }
  };
  await share(schema.sponsorships, ({ lists }) => lists.sponsors);
  await share(schema.documents, ({ lists }) => lists.documents);
  await share(schema.itemTexts, ({ lists }) => lists.texts);
  await share(schema.relations, ({ lists }) => lists.relations);
  await share(schema.nextEvents, ({ lists }) => lists.nextEvents);
  await share(schema.orderRevisions, ({ lists }) => lists.revisions);
  await share(schema.actions, ({ actions }) => actions);
  await share(schema.rollCalls, ({ rollCalls }) => rollCalls);
  await share(schema.citations, ({ citations }) => citations);
  await share(schema.itemNumbers, ({ numbers }) => numbers);
  await readVotes(db, cityId, [...stored.values()]);
  return new Map([...stored.values()].map((of) => [of.item.key, of]));
}

/** What a new item has stored: nothing. */
export function noRows(item: ItemRow): StoredItem {
  const lists = { sponsors: [], documents: [], texts: [], relations: [], nextEvents: [], revisions: [] };
  return { item, lists, actions: [], rollCalls: [], votes: [], citations: [], numbers: [] };
}

async function readVotes(db: Db, cityId: number, stored: StoredItem[]): Promise<void> {
  const itemOf = new Map(stored.flatMap((of) => of.rollCalls.map(({ actionId }) => [actionId, of] as const)));
  if (!itemOf.size) return;
  const { votes } = schema;
  const cast = await db
    .select()
    .from(votes)
    .where(and(eq(votes.cityId, cityId), inArray(votes.actionId, [...itemOf.keys()])))
    .orderBy(votes.position);
  for (const vote of cast) itemOf.get(vote.actionId)?.votes.push(vote);
}

function ofItems<Row>(db: Db, table: TableOf<Row>, cityId: number, ids: number[]): Promise<Row[]> {
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
  return select(db, table, sql`city_id = ${cityId} and item_id in (${list})`);
}
