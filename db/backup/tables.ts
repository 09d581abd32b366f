import { sql } from 'drizzle-orm';
import { rows } from '../engine/rows';
import type { Tx } from '../engine/types';

export type BackedTable = { name: string; columns: string[] };

/** Who runs what right now, who has tried what today, what somebody is typing: of no use in another place or at another time. */
const passing = ['leases', 'drafts', 'tries', 'salts'];

/**
 * The tables a backup holds, with their stored columns, each after the tables its rows point at. Source: the
 * database's own catalogue, so that a new table is never forgotten.
 */
export async function backedTables(tx: Tx): Promise<BackedTable[]> {
  const found = await rows<BackedTable & { needs: string[] }>(
    tx,
    sql`select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      array(select distinct f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      order by c.relname`,
  );
  const waiting = found.filter(({ name }) => !passing.includes(name));
  const sorted: BackedTable[] = [];
  while (waiting.length > 0) {
    const isReady = ({ needs }: { needs: string[] }) =>
      !needs.some((need) => waiting.some(({ name }) => name === need));
    const next = waiting.findIndex(isReady);
    const [table] = waiting.splice(next, 1);
    if (next < 0 || !table) throw new Error('The tables point at each other in a circle.');
    sorted.push({ name: table.name, columns: table.columns });
  }
  return sorted;
}

/** How far each sequence has counted; null for one not used yet. */
export async function sequencesReached(tx: Tx): Promise<Record<string, number | null>> {
  const found = await rows<{ name: string; reached: number | null }>(
    tx,
    sql`select sequencename as name, last_value as reached from pg_sequences where schemaname = 'public' order by 1`,
  );
  return Object.fromEntries(found.map(({ name, reached }) => [name, reached]));
}
