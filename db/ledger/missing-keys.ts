import { sql } from 'drizzle-orm';
import { rows as query } from '../engine/rows';
import { FAMILIES } from './family';
import type { Ledger } from './ledger';
import type { Marked } from './mark-gone';
import { ITEM } from './nouns/item-nouns';

/** The keys of live stored rows that are not among those listed, in the order of their keys. */
export async function missingKeys(
  ledger: Ledger,
  subject: Marked,
  listed: readonly string[],
): Promise<string[]> {
  const { table } = subject === 'item' ? ITEM : FAMILIES[subject].noun;
  const key = sql.identifier(subject === 'item' ? 'key' : FAMILIES[subject].key);
  const found = await query<{ key: string }>(
    ledger.db,
    sql`select ${key} as key from ${table} where city_id = ${ledger.cityId} and gone_since is null
      and ${key} not in (select value from json_array_elements_text(${JSON.stringify(listed)}::json))
      order by 1`,
  );
  return found.map((row) => row.key);
}
