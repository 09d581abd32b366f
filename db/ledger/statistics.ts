import { sql } from 'drizzle-orm';
import type { Db } from '../engine/types';

const TABLES = [
  'items',
  'actions',
  'roll_calls',
  'votes',
  'sponsorships',
  'documents',
  'citations',
  'item_numbers',
  'changes',
  'people',
  'bodies',
  'meetings',
  'agenda_items',
  'item_search (city_id, item_id)',
  'item_texts (city_id, item_id)',
];

/**
 * Tells the planner how tables have grown, each time the rows written have doubled. The embedded engine has no
 * autovacuum, and on either engine the checks of foreign keys keep the plan they made for an empty table: a
 * scan of all of it for every row.
 */
export class Statistics {
  private written = 0;
  private due = 2_000;

  /** Counts rows as written, and refreshes the statistics where it is time, table by table. */
  async wrote(db: Db, rows: number): Promise<void> {
    this.written += rows;
    if (this.written < this.due) return;
    this.due = this.written * 2;
    await analyzeTables(db);
  }
}

/** Tells the planner how large the tables are now. */
export async function analyzeTables(db: Pick<Db, 'execute'>): Promise<void> {
  for (const table of TABLES) await db.execute(sql.raw(`analyze ${table}`));
}
