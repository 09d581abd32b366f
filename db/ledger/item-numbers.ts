import { sql } from 'drizzle-orm';
import { numberForms } from '@/lib/legislation/number';
import type { Tx } from '../engine/types';
import { itemNumbers } from '../schema';
import type { ItemState } from './plan/plan-item';
import type { NumberRow } from './rows/read-items';
import { insertRows } from './rows/write-rows';
import { compactSlug } from './slugs';

/** What is to be done to the spellings by which items are found. */
export type NumberPlan = { insert: NumberRow[]; remove: NumberRow[] };

/**
 * Plans the numbers of an item: current, as displayed, alternate, and those it had before as `former`; a former
 * address under `slug`. Gives back rows to insert and to remove; a spelling once known is never forgotten.
 */
export function planNumbers({ item, was, stored }: ItemState, plan: NumberPlan): void {
  const wanted = new Map<string, NumberRow>();
  const put = (role: NumberRow['role'], number: string, forms: string[]) => {
    for (const compact of forms) {
      wanted.set(`${compact} ${role}`, { cityId: item.cityId, compact, itemId: item.id, number, role });
    }
  };
  const say = (role: NumberRow['role'], number: string | null) => {
    if (number !== null) put(role, number, numberForms(number));
  };
  for (const { number, role, compact } of stored.numbers) {
    if (role === 'former' || role === 'slug') put(role, number, [compact]);
  }
  say('current', item.number);
  if (item.displayNumber !== item.number) say('display', item.displayNumber);
  for (const number of item.alternateNumbers) say('alternate', number);
  say('alternate', item.enactmentNumber);
  const current = new Set(
    [...wanted.values()].flatMap(({ role, compact }) => (role === 'slug' ? [] : [compact])),
  );
  for (const { number, compact } of stored.numbers) {
    if (!current.has(compact)) put('former', number, [compact]);
  }
  if (was && was.slug !== item.slug) put('slug', was.slug, [compactSlug(was.slug)]);
  for (const [key, row] of wanted) if (row.role === 'slug' && row.number === item.slug) wanted.delete(key);
  const known = new Map(stored.numbers.map((row) => [`${row.compact} ${row.role}`, row]));
  plan.insert.push(...[...wanted].filter(([key]) => !known.has(key)).map(([, row]) => row));
  plan.remove.push(...[...known].filter(([key]) => !wanted.has(key)).map(([, row]) => row));
}

/** Writes the planned numbers; the rows written. */
export async function writeNumbers(tx: Tx, { insert, remove }: NumberPlan): Promise<number> {
  if (remove.length) {
    const list = JSON.stringify(remove);
    await tx.execute(sql`delete from ${itemNumbers} n
      using json_to_recordset(${list}::json) as r("cityId" integer, compact text, "itemId" bigint, role text)
      where n.city_id = r."cityId" and n.compact = r.compact and n.item_id = r."itemId" and n.role = r.role`);
  }
  await insertRows(tx, itemNumbers, insert);
  return insert.length + remove.length;
}
