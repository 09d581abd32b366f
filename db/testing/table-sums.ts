import { sql } from 'drizzle-orm';
import { backedTables } from '../backup/tables';
import { rows } from '../engine/rows';
import type { Db } from '../engine/types';

/** Each table's rows as one sum that does not depend on their order. */
export async function tableSums(db: Db): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name, columns } of await db.transaction((tx) => backedTables(tx))) {
    const list = sql.join(
      columns.map((column) => sql.identifier(column)),
      sql`, `,
    );
    const [sum] = await rows<{ sum: string }>(
      db,
      sql`select count(*) || ' ' || coalesce(md5(string_agg(md5(r::text), '' order by md5(r::text))), '') as sum
        from (select ${list} from ${sql.identifier(name)}) r`,
    );
    found[name] = sum?.sum ?? '';
  }
  return found;
}
