import { sql } from 'drizzle-orm';
import type { Db } from '../../engine/types';
import { citations } from '../../schema';
import type { Family } from '../family';
import type { Row } from './write-rows';

/** Rows of one family by key, with what hangs on them in its order, gone ones too. */
export type StoredFamily = { rows: Map<string, Row>; children: Row[]; citations: Row[] };

/** The stored rows of these keys; a key that is not stored is not in it. */
export async function readFamily(
  db: Db,
  cityId: number,
  { noun, key, child, cites }: Family,
  keys: string[],
): Promise<StoredFamily> {
  const inList = (column: string, type: string, values: unknown[]) =>
    sql`city_id = ${cityId} and ${sql.identifier(column)} in
      (select value::${sql.raw(type)} from json_array_elements_text(${JSON.stringify(values)}::json))`;
  const found: Row[] = await db
    .select()
    .from(noun.table)
    .where(inList(key, 'text', keys));
  const ids = found.map(({ id }) => id);
  const stored: StoredFamily = {
    rows: new Map(found.map((row) => [String(row[key]), row])),
    children: [],
    citations: [],
  };
  if (child && ids.length) {
    const isOfPerson = child.parent === 'personId';
    stored.children = await db
      .select()
      .from(child.noun.table)
      .where(inList(isOfPerson ? 'person_id' : 'meeting_id', 'bigint', ids))
      .orderBy(sql`${sql.identifier(isOfPerson ? 'position' : 'ordinal')}`);
  }
  if (cites && ids.length) {
    const cited = sql`${inList('subject_id', 'bigint', ids)} and subject = ${noun.subject}`;
    stored.citations = await db.select().from(citations).where(cited);
  }
  return stored;
}
