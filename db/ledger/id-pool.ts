import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '../engine/types';
import { takeIds } from './rows/write-rows';

/** Ids taken ahead in bulk, so that parents and children are known to each other before anything is written. */
export class IdPool {
  private readonly stock = new Map<PgTable, number[]>();

  /** Makes sure that so many are in stock; what a failed transaction leaves is used by the next. */
  async fill(tx: Tx, needs: Map<PgTable, number>): Promise<void> {
    const lacking = new Map(
      [...needs].map(([table, need]) => [table, need - (this.stock.get(table)?.length ?? 0)] as const),
    );
    for (const [table, ids] of await takeIds(tx, lacking)) {
      this.stock.set(table, [...(this.stock.get(table) ?? []), ...ids]);
    }
  }

  take(table: PgTable): number {
    const id = this.stock.get(table)?.shift();
    if (id === undefined) throw new Error('The pool of ids is empty: fill it before planning.');
    return id;
  }
}
