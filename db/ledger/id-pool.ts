import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { rows as query } from '../engine/rows';
import type { Tx } from '../engine/types';

/** Ids taken ahead in bulk, so that parents and children are known to each other before anything is written. */
export class IdPool {
  private readonly stock = new Map<PgTable, number[]>();

  /**
   * Makes sure that so many are in stock of each table that has ids of its own; what a failed transaction leaves is
   * used by the next.
   */
  async fill(tx: Tx, needs: Map<PgTable, number>): Promise<void> {
    const lacking = [...needs]
      .filter(([table]) => 'id' in getTableColumns(table))
      .map(([table, need]) => [table, need - (this.stock.get(table)?.length ?? 0)] as const);
    for (const [table, ids] of await takeIds(tx, new Map(lacking))) {
      this.stock.set(table, [...(this.stock.get(table) ?? []), ...ids]);
    }
  }

  take(table: PgTable): number {
    const id = this.stock.get(table)?.shift();
    if (id === undefined) throw new Error('The pool of ids is empty: fill it before planning.');
    return id;
  }
}

/** Fresh ids, ascending, `counts` of each table, from the tables' own sequences in one statement. */
async function takeIds(tx: Tx, counts: Map<PgTable, number>): Promise<Map<PgTable, number[]>> {
  const wanted = [...counts].filter(([, count]) => count > 0);
  if (!wanted.length) return new Map();
  const parts = wanted.map(
    ([table, count], index) =>
      sql`select ${sql.raw(`${index}`)} as of, nextval(pg_get_serial_sequence(${getTableName(table)}, 'id')) as id
          from generate_series(1, ${count}::int)`,
  );
  const taken = await query<{ of: number; id: number }>(tx, sql.join(parts, sql` union all `));
  taken.sort((a, b) => a.id - b.id);
  return new Map(
    wanted.map(([table], index) => [table, taken.filter(({ of }) => of === index).map(({ id }) => id)]),
  );
}
