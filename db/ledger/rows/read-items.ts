import { and, eq, inArray, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '../../engine/types';
import * as schema from '../../schema';
import { ITEM_LISTS, type ItemList } from '../item-lists';
import type { Row } from './write-rows';

/** An item with every row that hangs on it, gone ones too. */
export type StoredItem = {
  item: Row;
  lists: Record<ItemList, Row[]>;
  actions: Row[];
  rollCalls: Row[];
  votes: Row[];
  citations: Row[];
  numbers: Row[];
};

/** The stored items of these keys with their rows, by key; an item that is not stored is not in it. */
export async function readItems(db: Db, cityId: number, keys: string[]): Promise<Map<string, StoredItem>> {
  const { items, actions, rollCalls, votes, citations, itemNumbers } = schema;
  const found: Row[] = keys.length
    ? await db
        .select()
        .from(items)
        .where(and(eq(items.cityId, cityId), inArray(items.key, keys)))
    : [];
  const stored = new Map(found.map((item) => [Number(item.id), emptyStored(item)]));
  if (!stored.size) return new Map();
  const ids = [...stored.keys()];
  const share = (rows: Row[], put: (of: StoredItem, row: Row) => void) => {
    for (const row of rows) {
      const of = stored.get(Number(row.itemId));
      if (of) put(of, row);
    }
  };
  for (const [name, { noun }] of Object.entries(ITEM_LISTS)) {
    const rows = await ofItems(db, noun.table, cityId, ids);
    share(rows, (of, row) => of.lists[name as ItemList].push(row));
  }
  share(await ofItems(db, actions, cityId, ids), (of, row) => of.actions.push(row));
  share(await ofItems(db, rollCalls, cityId, ids), (of, row) => of.rollCalls.push(row));
  share(await ofItems(db, citations, cityId, ids), (of, row) => of.citations.push(row));
  share(await ofItems(db, itemNumbers, cityId, ids), (of, row) => of.numbers.push(row));
  const called = [...stored.values()].flatMap((of) => of.rollCalls.map((row) => Number(row.actionId)));
  if (called.length) {
    const itemOf = new Map(
      [...stored.values()].flatMap((of) => of.rollCalls.map((row) => [row.actionId, of] as const)),
    );
    const cast = await db
      .select()
      .from(votes)
      .where(and(eq(votes.cityId, cityId), inArray(votes.actionId, called)))
      .orderBy(votes.position);
    for (const vote of cast) itemOf.get(vote.actionId)?.votes.push(vote);
  }
  return new Map([...stored.values()].map((of) => [String(of.item.key), of]));
}

/** What a new item has stored: nothing. */
export function emptyStored(item: Row): StoredItem {
  const lists = { sponsors: [], documents: [], texts: [], relations: [], nextEvents: [], revisions: [] };
  return { item, lists, actions: [], rollCalls: [], votes: [], citations: [], numbers: [] };
}

async function ofItems(db: Db, table: PgTable, cityId: number, ids: number[]): Promise<Row[]> {
  const list = sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  );
  return db.select().from(table).where(sql`city_id = ${cityId} and item_id in (${list})`);
}
